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

    [Fact]
    public void Check_Expired_IsSilent()
    {
        _clinic.GrantConsent([DisclosureScope.Plan], expiresOn: Soon).AssertFinds("PRV002");

        _clinic.EvaluateClient(asOf: TestClinic.Day(10, 23)).AssertFinds("PRV002");
        _clinic.EvaluateClient(asOf: TestClinic.Day(11, 0)).AssertLacks("PRV002");
    }

    [Fact]
    public void Check_ConsentThatExpires_AppearsThirtyDaysBeforeAndIsDueOnItsLastDay()
    {
        var finding = RuleCheck.Of("PRV002")
            .Given(history => history.Then("a consent", care => care.Clinic.GrantConsent([DisclosureScope.Plan], expiresOn: Dates.Of(60)))).FindsFromDay(30);

        Assert.Equal(Dates.Of(60), finding.DueOn);
    }

    [Theory]
    [InlineData("Kim|Lee", "Kim", false)]
    [InlineData("Kim", "Kim|Lee", true)]
    public void Check_Renewed_CoversEveryRecipientOfTheOldOne(string old, string renewed, bool isRenewed)
    {
        Grant("old", old, [DisclosurePurpose.Family], Soon);

        Assert.Equal(isRenewed, !IsFound(Grant("newer", renewed, [DisclosurePurpose.Family], expiresOn: null), "old"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Check_Renewed_CoversEveryPurposeOfTheOldOne(bool isRenewed)
    {
        ImmutableArray<DisclosurePurpose> one = [DisclosurePurpose.Family];
        var both = one.Add(DisclosurePurpose.Research);
        Grant("old", "Kim", isRenewed ? one : both, Soon);

        Assert.Equal(isRenewed, !IsFound(Grant("newer", "Kim", isRenewed ? both : one, expiresOn: null), "old"));
    }

    private Answer Grant(string consent, string recipients, ImmutableArray<DisclosurePurpose> purposes, DateOnly? expiresOn) => _clinic.Send(new GrantConsent
    {
        Client = new("c1"),
        Consent = new(consent),
        Purposes = purposes,
        Recipients = [.. recipients.Split('|').Select(name => new ClientText(name))],
        Scope = [DisclosureScope.Plan],
        ExpiresOn = expiresOn,
        At = _clinic.Now,
        Actor = TestEpisode.Therapist,
    });

    private static bool IsFound(Answer answer, string consent) =>
        answer.AssertAccepted().Findings.Any(finding => finding.Rule.Id == "PRV002" && finding.Says("consent") == consent);
}
