namespace TherapyOutcomes.Tests.Privacy.Rules;

public sealed class Prv002ConsentExpiresTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Theory]
    [InlineData(31, false)]
    [InlineData(30, true)]
    [InlineData(0, true)]
    public void Check_DaysBeforeAConsentExpires_FindsItFromThirtyOn(int days, bool finds)
    {
        var answer = _clinic.Consent([DisclosureScope.Plan], expiresOn: new DateOnly(2026, 1, 5).AddDays(days));

        Assert.Equal(finds, answer.AssertAccepted().Findings.Any(finding => finding.Rule.Id == "PRV002"));
    }
}
