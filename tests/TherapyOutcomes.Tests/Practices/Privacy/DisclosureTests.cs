using TherapyOutcomes.Exports;

namespace TherapyOutcomes.Tests.Practices.Privacy;

public sealed class DisclosureTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Account_OnAnyDay_HasEmergenciesFirstAndLeavesOutWhatTheLawWithholds()
    {
        var care = Story.Begin(_clinic);
        care.ReportRedFlag("stroke");
        care.ProposeReferral(urgency: Urgency.Emergency);
        care.SendReferral("ref1", DisclosureScope.Scores).AssertAccepted();
        _clinic.OnDay(1);
        _clinic.Disclose(DisclosurePurpose.RequiredByLaw, "court", [DisclosureScope.Notes], "Court order", new DateOnly(2026, 2, 1)).AssertAccepted();
        _clinic.Disclose(DisclosurePurpose.ClientRequest, "client", [DisclosureScope.Scores]).AssertAccepted();
        var client = _clinic.ReadClient("c1");

        Assert.Equal([DisclosurePurpose.Referral, DisclosurePurpose.ClientRequest], Purposes(new DateOnly(2026, 1, 31)));
        Assert.Equal(2, Purposes(new DateOnly(2026, 2, 1)).Count);
        Assert.Equal(3, Purposes(new DateOnly(2026, 2, 2)).Count);

        List<DisclosurePurpose> Purposes(DateOnly today) => [.. AccountOfDisclosures.Of(client, new ClinicPolicy(), today).Select(entry => entry.Event.Purpose)];
    }

    [Fact]
    public void Disclose_WithheldWithoutALaw_IsMalformed() =>
        Assert.Equal("withholdUntil", _clinic.Disclose(DisclosurePurpose.Family, "Kim", [], withholdUntil: new DateOnly(2027, 1, 1)).Error!.Field);
}
