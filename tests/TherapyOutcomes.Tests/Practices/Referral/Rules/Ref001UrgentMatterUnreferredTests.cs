using System.Globalization;

namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref001UrgentMatterUnreferredTests
{
    [Theory]
    [InlineData("spinal-fracture", "propose", "2026-01-07")]
    [InlineData("cauda-equina", "emergency", "2026-01-05")]
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
        Assert.Equal("r1", Story.At(EpisodeStage.Treating).ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days).AssertFinds("REF001").Says("matter"));

    [Fact]
    public void Check_Proposed_AsksToSend()
    {
        var care = Flagged();

        care.ProposeReferral(urgency: Urgency.Urgent).AssertFinds("REF001", variant: "send");
        care.Evaluate().AssertAsks("send-referral", "REF001");
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

        care.SendReferral().AssertAccepted().AssertFinds("REF001");
    }

    [Fact]
    public void Check_RefusedByTheClient_StillFinds()
    {
        var care = Flagged();
        care.ProposeReferral(urgency: Urgency.Urgent);

        care.RefuseReferral().AssertFinds("REF001", variant: "propose");
    }

    [Fact]
    public void Check_DeclinedByTheRecipient_StillFinds()
    {
        var care = Flagged();
        care.ProposeReferral(urgency: Urgency.Urgent);
        care.GrantConsent();
        care.SendReferral();

        care.RecordReferralResponse(ReferralResponse.Declined).AssertFinds("REF001");
    }

    [Fact]
    public void Check_Cleared_IsSilent() => Flagged().ClearRedFlag().AssertLacks("REF001");

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
}
