namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref008NotDecidedTests
{
    [Fact]
    public void Check_NoDecision_FindsAndIsDueAWeekAfterReferring()
    {
        var answer = Story.At(EpisodeStage.Referring).Evaluate();

        answer.AssertFinds("REF008", RuleSeverity.Required);
        Assert.Equal(new DateOnly(2026, 2, 23), answer.AssertAsks("decide-no-referral", "REF008").DueOn);
    }

    [Fact]
    public void Check_NoneNeeded_IsSilent() =>
        Story.At(EpisodeStage.Referring).DecideNoReferral().AssertFired(WorkflowTrigger.ReferralSettled).AssertLacks("REF008");

    [Fact]
    public void Check_NoneNeededWithoutAReason_IsNotRecorded() => Story.At(EpisodeStage.Referring).DecideNoReferral(" ").AssertRefused("REC005");

    [Fact]
    public void Check_Unsent_HoldsEvenAfterADecision()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.ProposeReferral().AssertFinds("REF008", variant: "unsent");

        care.DecideNoReferral().AssertStage(EpisodeStage.Referring).AssertFinds("REF008", variant: "unsent");
    }

    // Once a clinician has cleared what it was for, nothing is left that would be urgent.
    [Fact]
    public void Check_UnsentForAFlagThatWasCleared_AsksToCloseIt()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("dvt");
        care.ProposeReferral(urgency: Urgency.Emergency, flag: "dvt").AssertFinds("REF008", variant: "unsent");

        var answer = care.ClearRedFlag("dvt");

        Assert.Equal(Urgency.Routine, answer.AssertFinds("REF008", variant: "unsentCleared").Urgency);
        care.Evaluate().AssertAsks("close-referral", "REF008");
        care.CloseReferral().AssertLacks("REF008");
    }

    [Fact]
    public void Check_Sent_IsSilent()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.GrantConsent();
        care.ProposeReferral();

        care.SendReferral().AssertFired(WorkflowTrigger.ReferralSettled);
    }

    [Fact]
    public void Check_RefusedByTheClient_IsSilent()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.ProposeReferral();

        care.RefuseReferral().AssertFired(WorkflowTrigger.ReferralSettled);
    }

    [Fact]
    public void Check_ProposalWithdrawn_IsNoDecision()
    {
        var care = Story.At(EpisodeStage.Referring);
        care.ProposeReferral();

        care.CloseReferral().AssertStage(EpisodeStage.Referring).AssertFinds("REF008");
    }

    [Fact]
    public void Check_DecidedForAnEarlierImprovement_FindsAgain()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DecideNoReferral().AssertLacks("REF008");
        care.OnDay(16).RecordScore(OdiScores.Lost);

        care.OnDay(40).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.ImprovementFound).AssertFinds("REF008");
    }

    [Fact]
    public void Check_AfterAFlareUp_TheDecisionStays()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DecideNoReferral();
        care.OnDay(16).RecordScore(OdiScores.Lost);

        care.OnDay(20).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.GainRegained).AssertLacks("REF008");
    }

    [Theory]
    [InlineData(Urgency.Emergency, 3)]
    [InlineData(Urgency.Urgent, 3 + 2)]
    [InlineData(Urgency.Routine, 3 + 14)]
    public void Check_UnsentInTreating_IsDueByItsUrgency(Urgency urgency, int day)
    {
        var step = Story.At(EpisodeStage.Treating).OnDay(3).ProposeReferral(urgency: urgency).AssertAsks("send-referral", "REF008");

        Assert.Equal((DateOnly.FromDateTime(TestClinic.Day(day).Date), urgency), (step.DueOn, step.Urgency));
    }

    [Fact]
    public void Check_RoutineUnsentInReferring_IsDueWithTheDecision() => Assert.Equal(
        DateOnly.FromDateTime(TestClinic.Day(GivenEpisode.SustainedOn + 7).Date),
        Story.At(EpisodeStage.Referring).ProposeReferral().AssertAsks("send-referral", "REF008").DueOn);

    [Fact]
    public void Check_UrgentUnsentInReferring_IsDueByItsUrgency() => Assert.Equal(
        Dates.Of(GivenEpisode.SustainedOn + 2),
        Story.At(EpisodeStage.Referring).ProposeReferral(urgency: Urgency.Urgent).AssertFinds("REF008", variant: "unsent").DueOn);

    [Fact]
    public void Check_BeforeAnyImprovement_IsSilent() => Story.At(EpisodeStage.Treating).Evaluate().AssertLacks("REF008");
}
