namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

/// <summary>How MON009 follows the referral that a hold asks for: propose, send, wait for the report, clear.</summary>
public sealed class Mon009ReferralOfAHoldTests
{
    [Theory]
    [InlineData("night-pain", Urgency.Routine)]
    [InlineData("spinal-fracture", Urgency.Urgent)]
    [InlineData("dvt", Urgency.SameDay)]
    [InlineData("cauda-equina", Urgency.Emergency)]
    public void Check_Held_AsksToProposeThenToSendThenForTheClearance(string flag, Urgency urgency)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();

        AssertFirst("propose-referral", care.ReportRedFlag(flag));
        AssertFirst("send-referral", care.ProposeReferral(urgency: urgency));
        AssertFirst("clear-red-flag", care.SendReferral());
        care.ClearRedFlag(flag).AssertAccepted().AssertLacks("MON009");

        void AssertFirst(string command, Answer answer)
        {
            Assert.Equal((command, urgency), (answer.AssertAccepted().NextSteps[0].Command, answer.NextSteps[0].Urgency));
            Assert.Single(answer.NextSteps, step => step.Rule is "MON009" or "REF001");
        }
    }

    [Fact]
    public void Check_ReferralSent_SaysToGetClearance()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ReportRedFlag();
        care.ProposeReferral(urgency: Urgency.Urgent);

        var finding = care.SendReferral().AssertFinds("MON009", variant: "clearance");

        Assert.EndsWith("Get clearance from a clinician.", finding.InWords(MessageFormatter.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_InAnotherEpisode_FollowsTheReferralOfTheFlagsOwn()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        var other = clinic.OpenEpisode("e2", "c1");
        care.GrantConsent();
        care.ReportRedFlag();
        Assert.Equal("propose-referral", other.Evaluate().NextSteps[0].Command);

        care.ProposeReferral(urgency: Urgency.Urgent);
        care.SendReferral().AssertAccepted();

        Assert.Equal("clear-red-flag", other.Evaluate().NextSteps[0].Command);
        other.ClearRedFlag().AssertAccepted();
        care.Evaluate().AssertLacks("MON009");
    }

    [Fact]
    public void Check_MajorReactionWithAReferral_IsResolvedNext()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days);
        care.GrantConsent();
        care.ProposeReferral(urgency: Urgency.Urgent);

        Assert.Equal("resolve-reaction", care.SendReferral().AssertFinds("MON009", variant: "reactionClearance").ClearsWith);
    }

    [Fact]
    public void Check_ReportIsBack_AsksForTheClearanceThatItMayGive()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ReportRedFlag();
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.SendReferral();
        care.RecordReferralResponse(ReferralResponse.Accepted).AssertFinds("MON009", variant: "clearance");

        var answer = care.RecordReferralReport();

        answer.AssertFinds("MON009", RuleSeverity.Required, "reported");
        answer.AssertAsks("clear-red-flag", "MON009");
    }

    [Fact]
    public void Check_ReportOnAReactionIsBack_AsksForTheClearanceThatItMayGive()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days);
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.SendReferral();
        care.RecordReferralResponse(ReferralResponse.Accepted);

        care.RecordReferralReport().AssertFinds("MON009", variant: "reactionReported");
    }

    [Fact]
    public void Check_ReferredInAnotherEpisode_SaysToLookThere()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        var other = clinic.OpenEpisode("e2", "c1");
        care.GrantConsent();
        care.ReportRedFlag();
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days);
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.SendReferral().AssertAccepted();

        other.Evaluate().AssertFinds("MON009", variant: "elsewhere");
        other.Evaluate().AssertFinds("MON009", variant: "reactionElsewhere");
    }

    // The answer was about the first report.
    [Fact]
    public void Check_ReportedAgainSinceTheAnswer_AsksForAnotherReferral()
    {
        var care = Referred("cauda-equina", Urgency.Emergency);
        care.OnDay(1).RecordReferralReport().AssertFinds("MON009", variant: "reported");

        var answer = care.OnDay(30).ReportRedFlag("cauda-equina");

        answer.AssertFinds("MON009", variant: "emergency");
        answer.AssertFinds("REF001", variant: "emergency");
    }

    [Fact]
    public void Check_ReportedAgainSinceTheReferralWasClosed_AsksForAnotherReferral()
    {
        var care = Referred("dvt", Urgency.SameDay);
        care.OnDay(1).CloseReferral().AssertAccepted();

        care.OnDay(30).ReportRedFlag("dvt").AssertFinds("REF001", variant: "propose");
    }

    [Fact]
    public void Check_ReportDatedBeforeTheReferralWasSent_IsNoAnswer()
    {
        var care = Referred("dvt", Urgency.SameDay);

        care.OnDay(0, 10).RecordReferralReport().AssertFinds("MON009", variant: "clearance");
    }

    private static TestEpisode Referred(string flag, Urgency urgency)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.OnDay(0, 11).ReportRedFlag(flag);
        care.ProposeReferral(urgency: urgency).AssertAccepted();
        care.SendReferral().AssertAccepted();
        return care;
    }
}
