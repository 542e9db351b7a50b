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
    public void Check_SessionWhileAFlagIsOpen_IsSaidUntilItIsCleared()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(2).ReportRedFlag("dvt");

        var finding = care.OnDay(7).RecordSession("s2").AssertAccepted().AssertFinds("MON009", RuleSeverity.Advice, "session");

        Assert.Equal(("dvt", Dates.Written(2), Dates.Written(7)), (finding.Says("matter"), finding.Says("since"), finding.Says("day")));
        Assert.Null(finding.ClearsWith);
        care.EvaluateOnDay(20).AssertFinds("MON009", RuleSeverity.Advice, "session");
        care.ClearRedFlag("dvt").AssertLacks("MON009");
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Check_SessionBeforeTheFlagOrAtItsTime_SaysNothing(double hour)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(2, 10).ReportRedFlag("dvt");

        var answer = care.OnDay(2, hour).RecordSession("s2").AssertAccepted();

        Assert.DoesNotContain(answer.Findings, found => found.MessageKey == "MON009.session");
    }

    [Fact]
    public void Check_SessionWhileAMajorReactionIsOpen_SaysSo()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days);

        care.OnDay(3).RecordSession("s2").AssertAccepted().AssertFinds("MON009", RuleSeverity.Advice, "sessionReaction");
    }

    [Fact]
    public void Check_SessionWhileOnlyAProtectiveFlagIsOpen_SaysNothing()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("suspected-abuse");

        care.OnDay(3).RecordSession("s2").AssertAccepted().AssertLacks("MON009");
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

    // Whichever of the two is recorded first.
    [Fact]
    public void Check_FlagRecordedAfterALaterSession_SaysSo()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordSession("s2");

        care.OnDay(2).ReportRedFlag("dvt").AssertFinds("MON009", RuleSeverity.Advice, "session");
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
