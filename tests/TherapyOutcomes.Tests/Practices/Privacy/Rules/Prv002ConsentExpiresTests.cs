namespace TherapyOutcomes.Tests.Practices.Privacy.Rules;

public sealed class Prv002ConsentExpiresTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Theory]
    [InlineData(31, false)]
    [InlineData(30, true)]
    [InlineData(0, true)]
    public void Check_DaysBeforeAConsentExpires_FindsItFromThirtyOn(int days, bool finds)
    {
        var answer = _clinic.GrantConsent([DisclosureScope.Plan], expiresOn: new DateOnly(2026, 1, 5).AddDays(days));

        Assert.Equal(finds, answer.AssertAccepted().Findings.Any(finding => finding.Rule.Id == "PRV002"));
    }

    private static readonly DateOnly Soon = new(2026, 1, 15);

    [Theory]
    [InlineData(60, true)]
    [InlineData(11, true)]
    [InlineData(10, false)]
    [InlineData(5, false)]
    public void Check_RenewedByAnother_IsSilentWhereThatLastsLonger(int days, bool isRenewed)
    {
        _clinic.GrantConsent([DisclosureScope.Plan], expiresOn: Soon);

        var answer = _clinic.GrantConsent([DisclosureScope.Plan, DisclosureScope.Scores], "newer", expiresOn: new DateOnly(2026, 1, 5).AddDays(days));

        Assert.Equal(isRenewed, !IsFound(answer, "consent1"));
    }

    [Fact]
    public void Check_RenewedForGood_IsSilent()
    {
        _clinic.GrantConsent([DisclosureScope.Plan], expiresOn: Soon);

        Assert.False(IsFound(_clinic.GrantConsent([DisclosureScope.Plan], "newer"), "consent1"));
    }

    [Theory]
    [InlineData(DisclosureScope.Notes, DisclosurePurpose.Referral, "kind:physician")]
    [InlineData(DisclosureScope.Plan, DisclosurePurpose.Research, "kind:physician")]
    [InlineData(DisclosureScope.Plan, DisclosurePurpose.Referral, "Dr. Adams")]
    public void Check_AnotherConsentForSomethingElse_StillFinds(DisclosureScope scope, DisclosurePurpose purpose, string recipient)
    {
        _clinic.GrantConsent([DisclosureScope.Plan], expiresOn: Soon);

        Assert.True(IsFound(_clinic.GrantConsent([scope], "newer", purpose, recipient), "consent1"));
    }

    [Fact]
    public void Check_OnlyAPartRenewed_StillFinds()
    {
        _clinic.GrantConsent([DisclosureScope.Plan, DisclosureScope.Scores], expiresOn: Soon);

        Assert.True(IsFound(_clinic.GrantConsent([DisclosureScope.Plan], "newer"), "consent1"));
    }

    [Fact]
    public void Check_RenewalRevoked_FindsAgain()
    {
        _clinic.GrantConsent([DisclosureScope.Plan], expiresOn: Soon);
        _clinic.GrantConsent([DisclosureScope.Plan], "newer");

        Assert.True(IsFound(_clinic.RevokeConsent("newer"), "consent1"));
    }

    private static bool IsFound(Answer answer, string consent) =>
        answer.AssertAccepted().Findings.Any(finding => finding.Rule.Id == "PRV002" && finding.Says("consent") == consent);
}
