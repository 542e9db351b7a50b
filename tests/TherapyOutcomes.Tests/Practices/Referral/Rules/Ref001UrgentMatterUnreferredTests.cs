using System.Globalization;

namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref001UrgentMatterUnreferredTests
{
    [Theory]
    [InlineData("spinal-fracture", "propose", "2026-01-07")]
    [InlineData("cauda-equina", "emergency", "2026-01-05")]
    [InlineData("suicidal-thought", "suicidal", "2026-01-05")]
    public void Check_UrgentFlag_FindsWithItsDueDate(string flag, string variant, string dueOn)
    {
        var answer = Story.At(EpisodeStage.Treating).ReportRedFlag(flag);

        answer.AssertFinds("REF001", RuleSeverity.Required, variant);
        Assert.Equal(DateOnly.Parse(dueOn, CultureInfo.InvariantCulture), answer.AssertAsks("propose-referral", "REF001").DueOn);
    }

    [Fact]
    public void Check_RoutineFlag_IsSilent() =>
        Story.At(EpisodeStage.Treating).ReportRedFlag("night-pain").AssertLacks("REF001").AssertFinds("MON009");

    [Fact]
    public void Check_MajorReaction_Finds() =>
        Assert.Equal("major-reaction", Story.At(EpisodeStage.Treating).ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days).AssertFinds("REF001").Says("matter"));

    [Fact]
    public void Check_Proposed_AsksToSend()
    {
        var care = Flagged();

        care.ProposeReferral(urgency: Urgency.Urgent).AssertFinds("REF001", variant: "send");
        care.Evaluate().AssertAsks("send-referral", "REF001");
    }

    // An emergency referral waits for nobody's consent, and nothing else asks for the same step.
    [Fact]
    public void Check_ProposedAsAnEmergency_AsksToSendItAtOnce()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("dvt");

        var answer = care.ProposeReferral(urgency: Urgency.Emergency);

        answer.AssertFinds("REF001", variant: "sendEmergency");
        Assert.Equal("REF001", Assert.Single(answer.NextSteps, step => step.Command == "send-referral").Rule);
        Assert.Equal(Urgency.Routine, answer.AssertFinds("REF008", variant: "unsent").Urgency);
    }

    // The exception is for emergency and same-day flags, whatever the proposal is called. Nothing is promised that would be refused.
    [Fact]
    public void Check_EmergencyProposedForALessUrgentFlag_AsksForConsent()
    {
        var care = Flagged();

        care.ProposeReferral(urgency: Urgency.Emergency).AssertFinds("REF001", variant: "send");

        care.SendReferral().AssertRefused("REF002");
    }

    [Fact]
    public void Check_AnotherProposalBesideIt_IsAskedForByItself()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("dvt");
        care.ProposeReferral(urgency: Urgency.Emergency);

        var answer = care.ProposeReferral("ref2", urgency: Urgency.Routine);

        Assert.Equal("ref2", answer.AssertFinds("REF008", variant: "unsent").Says("referral"));
    }

    [Fact]
    public void Check_UrgentFlag_SaysToStopAndWhereToReferTo()
    {
        var finding = Story.At(EpisodeStage.Treating).ReportRedFlag("dvt").AssertFinds("REF001", variant: "propose");

        Assert.Equal("physician or emergency department, the same day; no massage anywhere", finding.Says("referTo"));
    }

    [Fact]
    public void Check_Sent_IsSilent()
    {
        var care = Flagged();
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.GrantConsent();

        care.SendReferral().AssertAccepted().AssertLacks("REF001");
    }

    [Fact]
    public void Check_SentLessUrgently_StillFinds()
    {
        var care = Flagged();
        care.ProposeReferral(urgency: Urgency.Routine);
        care.GrantConsent();

        var answer = care.SendReferral().AssertAccepted();

        answer.AssertFinds("REF001", variant: "sentAsLessUrgent");
        answer.AssertAsks("propose-referral", "REF001");
    }

    [Fact]
    public void Check_RefusedByTheClient_StillFinds()
    {
        var care = Flagged();
        care.ProposeReferral(urgency: Urgency.Urgent);

        care.RefuseReferral().AssertFinds("REF001", variant: "turnedDown");
        care.Evaluate().AssertAsks("propose-referral", "REF001");
    }

    [Fact]
    public void Check_DeclinedByTheRecipient_StillFinds()
    {
        var care = Flagged();
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.GrantConsent();
        care.SendReferral();

        care.RecordReferralResponse(ReferralResponse.Declined).AssertFinds("REF001", variant: "turnedDown");
        care.CloseReferral().AssertAccepted().AssertFinds("REF001", variant: "turnedDown");
    }

    [Fact]
    public void Check_DeclinedByTheRecipientWhoReportsAllTheSame_IsSilent()
    {
        var care = Flagged();
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.GrantConsent();
        care.SendReferral();
        care.RecordReferralResponse(ReferralResponse.Declined);

        care.RecordReferralReport().AssertAccepted().AssertLacks("REF001");
    }

    [Fact]
    public void Check_ProposedAgainAfterARefusal_AsksToSend()
    {
        var care = Flagged();
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.RefuseReferral();

        care.ProposeReferral("rf2", urgency: Urgency.Urgent).AssertFinds("REF001", variant: "send");
    }

    [Fact]
    public void Check_Cleared_IsSilent() => Flagged().ClearRedFlag().AssertLacks("REF001");

    [Fact]
    public void Check_ReferralForAnotherFlag_StillFinds()
    {
        var care = Flagged();
        care.ReportRedFlag("dvt");
        care.GrantConsent();
        care.ProposeReferral(urgency: Urgency.SameDay, flag: "dvt");

        var answer = care.SendReferral().AssertAccepted();

        Assert.Equal(["spinal-fracture"], answer.Findings.Where(finding => finding.Rule.Id == "REF001").Select(finding => finding.Says("matter")));
    }

    [Fact]
    public void Check_ReferralWithoutAFlag_ServesEveryOneThatWasOpen()
    {
        var care = Flagged();
        care.ReportRedFlag("dvt");
        care.GrantConsent();
        care.ProposeReferral(urgency: Urgency.SameDay);

        care.SendReferral().AssertAccepted().AssertLacks("REF001");
        care.OnDay(1).ReportRedFlag("spinal-infection").AssertFinds("REF001");
    }

    [Fact]
    public void Check_RaisedAfterTheReferral_FindsAgain()
    {
        var care = Flagged();
        care.GrantConsent();
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.SendReferral().AssertLacks("REF001");

        care.OnDay(1).ReportRedFlag(urgency: Urgency.Emergency).AssertFinds("REF001", variant: "emergencySentAsLessUrgent");
    }

    [Fact]
    public void Check_ProtectiveFlag_AdvisesTheReportAndLaterItsEnd()
    {
        var care = Story.At(EpisodeStage.Treating);
        var reported = care.ReportRedFlag("suspected-abuse");
        reported.AssertFinds("REF001", RuleSeverity.Advice, "protective");
        Assert.Equal(("propose-referral", Urgency.SameDay, Dates.Of(0)), (reported.NextSteps[0].Command, reported.NextSteps[0].Urgency, reported.NextSteps[0].DueOn));

        care.ProposeReferral(urgency: Urgency.Emergency, recipient: Police).AssertAsks("send-referral", "REF001");
        care.SendReferral().AssertAccepted().AssertFinds("REF001", RuleSeverity.Advice, "protectiveClose");

        care.ClearRedFlag("suspected-abuse", new Professional { Kind = "massage therapist", Name = "Pat" }).AssertAccepted().AssertLacks("REF001");
    }

    [Fact]
    public void Check_ProtectiveFlagThatIsAnEmergency_AsksToCallFirst() =>
        Story.At(EpisodeStage.Treating).ReportRedFlag("suspected-abuse", Urgency.Emergency).AssertFinds("REF001", RuleSeverity.Advice, "protectiveEmergency");

    [Fact]
    public void Check_ProtectiveFlagAndADisclosureByLaw_AsksOnlyForItsEnd()
    {
        var clinic = CheckedClinic.New();
        var care = Story.Begin(clinic);
        care.ReportRedFlag("suspected-abuse");

        clinic.Disclose(DisclosurePurpose.RequiredByLaw, "County", [DisclosureScope.RedFlags], legalBasis: "the law").AssertAccepted();

        care.Evaluate().AssertFinds("REF001", variant: "protectiveClose");
    }

    [Fact]
    public void Check_ReferralToAnAuthority_ServesNoOtherFlag()
    {
        var care = Flagged();
        care.ReportRedFlag("suspected-abuse");
        care.ProposeReferral(urgency: Urgency.Emergency, recipient: Police);
        care.SendReferral().AssertAccepted();

        Assert.Equal("spinal-fracture", care.Evaluate().AssertFinds("REF001", RuleSeverity.Required).Says("matter"));
    }

    private static Professional Police => new() { Kind = "police", Name = "City police" };

    private static TestEpisode Flagged()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();
        return care;
    }

    [Fact]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible() => LockedRule.AssertLocked("REF001");

    [Fact]
    public void Descriptor_OfARuleAboutAllEpisodesOfAClient_ReadsOtherRecords() => Assert.True(StandardRules.Book.Get("REF001").ReadsOtherRecords);

    [Fact]
    public void Check_AskedDaysLater_IsStillDueFromTheReport()
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(3);
        care.ReportRedFlag();

        var finding = care.EvaluateOnDay(20).AssertFinds("REF001", variant: "propose");

        Assert.Equal((Dates.Of(3 + 2), Urgency.Urgent, "propose-referral"), (finding.DueOn, finding.Urgency, finding.ClearsWith));
    }

    [Fact]
    public void Check_EmergencySentAsRoutine_SaysToCallAndToTellThem()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ReportRedFlag("cauda-equina");
        care.ProposeReferral(urgency: Urgency.Routine);

        care.SendReferral().AssertAccepted().AssertFinds("REF001", variant: "emergencySentAsLessUrgent");
    }

    [Fact]
    public void Check_EmergencyTurnedDown_SaysSo()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ReportRedFlag("cauda-equina");
        care.ProposeReferral(urgency: Urgency.Emergency);

        care.RefuseReferral().AssertFinds("REF001", variant: "emergencyTurnedDown");
    }
}
