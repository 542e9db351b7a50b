namespace TherapyOutcomes.Tests.Practices.Privacy.Rules;

public sealed class Prv005EmergencyNotToldTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Check_AfterAnEmergencyReferral_AsksToTellTheClientUntilItIsDone()
    {
        var care = Story.Begin(_clinic);
        care.ProposeReferral(urgency: Urgency.Emergency);

        care.SendReferral("ref1", DisclosureScope.Scores).AssertAccepted().AssertFinds("PRV005", RuleSeverity.Advice);
        _clinic.EvaluateClient().AssertAsks("disclose", "PRV005");

        _clinic.Disclose(DisclosurePurpose.ClientRequest, "client", [DisclosureScope.Scores]).AssertAccepted().AssertLacks("PRV005");
        care.Evaluate().AssertLacks("PRV005");
    }
}
