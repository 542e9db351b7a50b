namespace TherapyOutcomes.Tests.Practices.Privacy.Rules;

public sealed class Prv005EmergencyNotToldTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Check_AfterAnEmergencyReferral_AsksToTellTheClientUntilItIsDone()
    {
        var care = Story.Begin(_clinic);
        care.ReportRedFlag("stroke");
        care.ProposeReferral(urgency: Urgency.Emergency);

        care.SendReferral("ref1", DisclosureScope.Scores).AssertAccepted().AssertFinds("PRV005", RuleSeverity.Advice);
        _clinic.EvaluateClient().AssertAsks("disclose", "PRV005");

        _clinic.Disclose(DisclosurePurpose.ClientRequest, "client", [DisclosureScope.Scores]).AssertAccepted().AssertLacks("PRV005");
        care.Evaluate().AssertLacks("PRV005");
    }

    [Fact]
    public void Check_EmergencyReferral_IsUrgentAndDueTwoDaysLater()
    {
        var care = Story.Begin(_clinic).OnDay(3);
        care.ReportRedFlag("stroke");
        care.ProposeReferral(urgency: Urgency.Emergency);
        care.SendReferral("ref1", DisclosureScope.Scores);

        var finding = care.EvaluateOnDay(20).AssertFinds("PRV005");

        Assert.Equal((Dates.Of(3 + 2), Urgency.Urgent, "ref1"), (finding.DueOn, finding.Urgency, finding.Says("referral")));
    }

    [Fact]
    public void Descriptor_OfARuleAboutTheClient_ReadsOtherRecords() => Assert.True(StandardRules.Book.Get("PRV005").ReadsOtherRecords);
}
