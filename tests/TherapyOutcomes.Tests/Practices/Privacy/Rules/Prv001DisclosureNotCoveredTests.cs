using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Practices.Privacy.Rules;

public sealed class Prv001DisclosureNotCoveredTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void CheckCommand_WithoutConsent_RefusesTheDisclosure() =>
        _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan]).AssertRefused("PRV001");

    [Fact]
    public void CheckCommand_WithAConsentForAllOfIt_LetsItPass()
    {
        _clinic.GrantConsent([DisclosureScope.Plan, DisclosureScope.Identity], purpose: DisclosurePurpose.Family, recipient: "Kim");

        _clinic.Disclose(DisclosurePurpose.Family, " kim ", [DisclosureScope.Plan, DisclosureScope.Identity]).AssertAccepted();
    }

    [Fact]
    public void CheckCommand_WithTwoConsentsThatAddUp_LetsItPass()
    {
        _clinic.GrantConsent([DisclosureScope.Plan], "a", DisclosurePurpose.Family, "Kim");
        _clinic.GrantConsent([DisclosureScope.Identity], "b", DisclosurePurpose.Family, "Kim");

        _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan, DisclosureScope.Identity]).AssertAccepted();
    }

    [Fact]
    public void CheckCommand_WithAConsentForLess_NamesWhatIsNotCovered()
    {
        _clinic.GrantConsent([DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim");

        Assert.Equal("scores", _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan, DisclosureScope.Scores]).AssertRefused("PRV001").Says("scope"));
    }

    [Fact]
    public void CheckCommand_OfNothingButThatSomebodyIsAClient_NeedsAConsentToo()
    {
        Assert.Equal("nothing", _clinic.Disclose(DisclosurePurpose.Family, "Kim", []).AssertRefused("PRV001").Says("scope"));

        _clinic.GrantConsent([DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim");
        _clinic.Disclose(DisclosurePurpose.Family, "Kim", []).AssertAccepted();
    }

    [Fact]
    public void CheckCommand_OfAReferral_IdentityGoesWithWhatIsConsentedTo()
    {
        _clinic.Disclose(DisclosurePurpose.Referral, "Dr. Grey", [DisclosureScope.Identity]).AssertRefused("PRV001");

        _clinic.GrantConsent([DisclosureScope.Scores], purpose: DisclosurePurpose.Referral, recipient: "Dr. Grey");

        _clinic.Disclose(DisclosurePurpose.Referral, "Dr. Grey", [DisclosureScope.Identity, DisclosureScope.Scores]).AssertAccepted();
    }

    [Fact]
    public void CheckCommand_AfterTheRevocation_RefusesTheDisclosure()
    {
        _clinic.GrantConsent([DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim");
        _clinic.RevokeConsent();

        _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan]).AssertRefused("PRV001");
    }

    [Fact]
    public void CheckCommand_OnTheLastDayOfTheConsent_LetsItPassAndTheDayAfterRefuses()
    {
        _clinic.GrantConsent([DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim", expiresOn: new DateOnly(2026, 1, 7));

        _clinic.OnDay(2, 23.75);
        _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan]).AssertAccepted();
        _clinic.OnDay(3, 0);
        _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan]).AssertRefused("PRV001");
    }

    [Theory]
    [InlineData("client", true)]
    [InlineData("c1", true)]
    [InlineData("Kim", false)]
    public void CheckCommand_OnTheClientsOwnRequest_LetsOnlyTheClientHaveIt(string recipient, bool accepted) =>
        Assert.Equal(accepted, _clinic.Disclose(DisclosurePurpose.ClientRequest, recipient, [DisclosureScope.Notes]).Accepted);

    [Theory]
    [InlineData("Public Health Act", true)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void CheckCommand_RequiredByLaw_NeedsTheLaw(string? basis, bool accepted)
    {
        var answer = _clinic.Disclose(DisclosurePurpose.RequiredByLaw, "health office", [DisclosureScope.Notes], basis);

        Assert.Equal(accepted, answer.Accepted);
    }

    [Fact]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible() => LockedRule.AssertLocked("PRV001");

    [Fact]
    public void CheckCommand_Refused_SaysWhatIsMissing()
    {
        _clinic.Disclose(DisclosurePurpose.RequiredByLaw, "health office", [DisclosureScope.Notes]).AssertRefused("PRV001", "law");
        _clinic.Disclose(DisclosurePurpose.ClientRequest, "Kim", [DisclosureScope.Notes]).AssertRefused("PRV001", "client");
        Assert.Equal("PRV001", _clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Notes]).AssertRefused("PRV001").MessageKey);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CheckCommand_AnotherIsNamed_SaysBothNames(bool isSealed)
    {
        var store = new InMemoryRecordStore();
        var clinic = new TestClinic(store: store, masterKeys: isSealed ? MasterKeyRing.Create() : null);
        clinic.GrantConsent([DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim Rowan");

        var refusal = clinic.Disclose(DisclosurePurpose.Family, "Kim Rohan", [DisclosureScope.Plan]).AssertRefused("PRV001", "other");

        Assert.Equal(
            "No consent names 'Kim Rohan'. There is one for 'Kim Rowan'. Check the name, or ask the client for consent (purpose: family; missing: plan).",
            refusal.InWords(MessageFormatter.English));
        Assert.StartsWith("Ningún consentimiento nombra a 'Kim Rohan'. Hay uno para 'Kim Rowan'.", refusal.InWords(MessageFormatter.Spanish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" .")]
    [InlineData("\u200b")]
    public void Disclose_ToNobody_IsMalformed(string recipient) =>
        Assert.Equal("recipient", _clinic.Disclose(DisclosurePurpose.Family, recipient, [DisclosureScope.Plan]).Error?.Field);

    [Theory]
    [InlineData(" ")]
    [InlineData("…")]
    [InlineData("kind: ")]
    public void GrantConsent_ForNobody_IsMalformed(string recipient) =>
        Assert.Equal("recipients[0]", _clinic.GrantConsent([DisclosureScope.Plan], recipient: recipient).Error?.Field);
}
