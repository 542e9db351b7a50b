namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon009SafetyHoldTests
{
    [Fact]
    public void Check_RedFlag_FindsAndSessionsAreStillAccepted()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag().AssertFinds("MON009", RuleSeverity.Required, "flag");

        var answer = care.OnDay(1).RecordSession("s2").AssertAccepted();

        Assert.Equal("MON009", answer.Findings[0].Rule.Id);
    }

    [Fact]
    public void Check_Emergency_SaysCallFirst()
    {
        var answer = Story.At(EpisodeStage.Treating).ReportRedFlag("cauda-equina");

        answer.AssertFinds("MON009", RuleSeverity.Required, "emergency");
        Assert.Equal(Urgency.Emergency, answer.NextSteps[0].Urgency);
        Assert.StartsWith("Call emergency services now", answer.NextSteps[0].InWords(MessageFormatter.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spinal-fracture")]
    [InlineData("cauda-equina")]
    public void Check_Held_TheReferralIsTheFirstStep(string flag)
    {
        var answer = Story.At(EpisodeStage.Treating).ReportRedFlag(flag);

        Assert.Equal("propose-referral", answer.NextSteps[0].Command);
    }

    [Fact]
    public void Check_InAnotherEpisodeOfTheClient_FindsThereToo()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        var other = clinic.OpenEpisode("e2", "c1");
        care.ReportRedFlag();

        Assert.Equal("e1", other.Evaluate().AssertFinds("MON009").Says("episode"));
    }

    [Fact]
    public void Check_InAnEpisodeOfAnotherClient_IsSilent()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        var other = clinic.OpenEpisode("e2", "c2");
        care.ReportRedFlag();

        other.Evaluate().AssertLacks("MON009");
    }

    [Fact]
    public void Check_MajorReaction_FindsInEveryEpisode()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        var other = clinic.OpenEpisode("e2", "c1");
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days).AssertFinds("MON009", RuleSeverity.Required, "reaction");

        other.Evaluate().AssertFinds("MON009", variant: "reaction");
    }

    [Fact]
    public void Check_ModerateReaction_BecomesMajorByTime()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Hours);

        care.AssertAppearsAt("MON009", TestClinic.Day(1, 9));
    }

    [Fact]
    public void Check_BetterScore_ClearsNothing()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();

        care.OnDay(14).RecordScore(5).AssertStage(EpisodeStage.Treating).AssertFinds("MON009");
    }

    [Fact]
    public void Check_ClearedByAnotherClinician_MovesOn()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();
        care.OnDay(14).RecordScore(OdiScores.Improved);

        care.ClearRedFlag().AssertFired(WorkflowTrigger.ImprovementFound).AssertLacks("MON009");
    }

    [Fact]
    public void Check_NewDeficitAfterASession_OpensTheEmergencyFlag()
    {
        var answer = Story.At(EpisodeStage.Treating).ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours, newDeficit: true);

        Assert.Equal("post-session-deficit", answer.AssertFinds("MON009", variant: "emergency").Says("flag"));
    }

    [Fact]
    public void Check_FlagReportedTwice_IsOpenOnce()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();
        care.ReportRedFlag();

        care.ClearRedFlag().AssertLacks("MON009");
    }

    [Fact]
    public void Check_UrgencyRaisedByTheClinic_IsAnEmergency()
    {
        var policy = new ClinicPolicy { RedFlagUrgency = ImmutableDictionary<RedFlagId, Urgency>.Empty.Add(new("spinal-fracture"), Urgency.Emergency) };

        Story.At(EpisodeStage.Treating, CheckedClinic.New(policy)).ReportRedFlag().AssertFinds("MON009", variant: "emergency");
    }

    [Fact]
    public void Check_UrgencyLoweredByTheClinic_StaysAsItIs()
    {
        var policy = new ClinicPolicy { RedFlagUrgency = ImmutableDictionary<RedFlagId, Urgency>.Empty.Add(new("cauda-equina"), Urgency.Routine) };

        Story.At(EpisodeStage.Treating, CheckedClinic.New(policy)).ReportRedFlag("cauda-equina").AssertFinds("MON009", variant: "emergency");
    }

    [Fact]
    public void CheckCommand_ResumeWhileHeld_Refuses()
    {
        var care = Story.At(EpisodeStage.Discontinued);
        care.ReportRedFlag();

        care.Resume().AssertRefused("MON009", "flag");
    }

    [Fact]
    public void CheckCommand_DiscontinueWhileHeld_IsNotHeldAndTheFlagStaysOpen()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();

        care.Discontinue().AssertStage(EpisodeStage.Discontinued).AssertFinds("MON009");
    }

    [Fact]
    public void Check_GainLostWhileHeld_IsNotHeldAndTheFlagStaysOpen()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.ReportRedFlag();

        care.OnDay(20).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost).AssertFinds("MON009");
    }

    [Fact]
    public void Check_ImprovementWithdrawnWhileHeld_IsNotHeld()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.ReportRedFlag();

        care.Correct("better").AssertFired(WorkflowTrigger.ImprovementWithdrawn).AssertFinds("MON009");
    }

    [Fact]
    public void Check_NightPainBesideAnother_IsUrgentFromThatDay()
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(3);
        Assert.Equal(Urgency.Routine, care.ReportRedFlag("night-pain").AssertAsks("propose-referral", "MON009").Urgency);

        var step = care.OnDay(5).ReportRedFlag("inflammatory-disease").AssertAsks("propose-referral", "REF001");

        Assert.Equal((Urgency.Urgent, DateOnly.FromDateTime(TestClinic.Day(5 + 2).Date)), (step.Urgency, step.DueOn));
    }

    [Theory]
    [InlineData(EpisodeStage.Documenting)]
    [InlineData(EpisodeStage.Monitoring)]
    [InlineData(EpisodeStage.Referring)]
    [InlineData(EpisodeStage.Celebrating)]
    public void Check_RoutineFlag_IsTheFirstStepAndNothingIsCelebrated(EpisodeStage stage)
    {
        var answer = Story.At(stage).ReportRedFlag("night-pain");

        Assert.Equal(("propose-referral", "MON009"), (answer.NextSteps[0].Command, answer.NextSteps[0].Rule));
        Assert.DoesNotContain(answer.NextSteps, step => step.Command is "celebrate" or "clear-red-flag");
    }

    [Fact]
    public void CheckCommand_ResumeInAnOpenStageWhileHeld_SaysBoth()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();

        var answer = care.Resume();

        Assert.False(answer.Accepted);
        answer.AssertFinds("MON009", RuleSeverity.Forbidden, "flag");
        answer.AssertFinds("REC002", RuleSeverity.Forbidden);
    }

    [Fact]
    public void Check_ReactionInAnotherEpisode_AppearsWhenItBecomesMajor()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        var other = clinic.OpenEpisode("e2", "c1");
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Hours);

        other.AssertAppearsAt("MON009", TestClinic.Day(1, 9));
    }

    [Fact]
    public void Check_SuicidalThought_SaysFirstToAskInPrivate()
    {
        var answer = Story.At(EpisodeStage.Treating).ReportRedFlag("suicidal-thought");

        Assert.Equal(Urgency.SameDay, answer.NextSteps[0].Urgency);
        Assert.StartsWith(
            "Ask now, in private, about a plan or intent. If there is one: emergency, and stay with them. If not: a clinician today.",
            answer.NextSteps[0].InWords(MessageFormatter.English),
            StringComparison.Ordinal);
        Assert.StartsWith("Pregunte ahora, en privado", answer.NextSteps[0].InWords(MessageFormatter.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ReportedAsAnEmergency_RaisesTheOpenFlag()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("dvt").AssertFinds("MON009", variant: "flag");

        var answer = care.ReportRedFlag("dvt", Urgency.Emergency);

        answer.AssertFinds("MON009", variant: "emergency");
        Assert.Equal((Urgency.Emergency, Dates.Of(0)), (answer.NextSteps[0].Urgency, answer.NextSteps[0].DueOn));
    }

    [Fact]
    public void Check_ProtectiveFlag_HoldsNothing()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("suspected-abuse").AssertLacks("MON009");

        care.OnDay(14).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.ImprovementFound);
    }

    [Fact]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible() => LockedRule.AssertLocked("MON009");

    [Fact]
    public void Descriptor_OfARuleAboutAllEpisodesOfAClient_ReadsOtherRecords() => Assert.True(StandardRules.Book.Get("MON009").ReadsOtherRecords);

    [Fact]
    public void Check_SuicidalThought_AsksFirst() => Story.At(EpisodeStage.Treating).ReportRedFlag("suicidal-thought").AssertFinds("MON009", variant: "suicidal");
}
