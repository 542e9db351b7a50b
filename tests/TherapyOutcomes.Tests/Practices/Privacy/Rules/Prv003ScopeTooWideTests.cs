namespace TherapyOutcomes.Tests.Practices.Privacy.Rules;

public sealed class Prv003ScopeTooWideTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Check_WithMoreThanThePurposeNeeds_AdvisesLess()
    {
        _clinic.GrantConsent([DisclosureScope.Notes, DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim");

        var answer = _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Notes, DisclosureScope.Plan]);

        Assert.Equal("notes", answer.AssertFinds("PRV003", RuleSeverity.Advice).Says("scope"));
    }

    [Fact]
    public void Check_OfAReferralWithTheNotes_AdvisesLess()
    {
        var care = Story.Begin(_clinic);
        care.ProposeReferral();
        _clinic.GrantConsent([DisclosureScope.Notes]);

        care.SendReferral("ref1", DisclosureScope.Notes).AssertAccepted().AssertFinds("PRV003");
    }

    [Fact]
    public void Check_WithNoMoreThanThePurposeNeeds_IsSilent()
    {
        _clinic.GrantConsent([DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim");

        _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan]).AssertAccepted().AssertLacks("PRV003");
    }

    [Fact]
    public void Check_OfAReferralWithTheScores_IsSilent()
    {
        var care = Story.Begin(_clinic);
        care.ProposeReferral();
        _clinic.GrantConsent([DisclosureScope.Scores]);

        care.SendReferral("ref1", DisclosureScope.Scores).AssertAccepted().AssertLacks("PRV003");
    }

    [Fact]
    public void Check_OfTheScoresToldToAGuardian_IsSilent()
    {
        _clinic.GrantConsent([DisclosureScope.Scores, DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "mother");

        _clinic.Disclose(DisclosurePurpose.Family, "mother", [DisclosureScope.Scores, DisclosureScope.Plan]).AssertAccepted().AssertLacks("PRV003");
    }

    [Fact]
    public void Check_OfAReportWithTheNotes_AdvisesLess()
    {
        var care = Story.Begin(_clinic);
        care.RecordInboundReferral();
        _clinic.GrantConsent([DisclosureScope.Notes]);

        care.SendReport(scope: DisclosureScope.Notes).AssertAccepted().AssertFinds("PRV003");
    }
}
