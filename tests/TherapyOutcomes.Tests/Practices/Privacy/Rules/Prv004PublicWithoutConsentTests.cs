namespace TherapyOutcomes.Tests.Practices.Privacy.Rules;

public sealed class Prv004PublicWithoutConsentTests
{
    [Fact]
    public void CheckCommand_PublicWithoutConsent_Refuses() => Celebrating().Celebrate(audience: CelebrationAudience.Public).AssertRefused("PRV004");

    [Fact]
    public void CheckCommand_PublicWithItsConsent_AcceptsAndRecordsTheDisclosure()
    {
        var care = Celebrating();
        Consent(care);

        care.Celebrate(audience: CelebrationAudience.Public).AssertAccepted();

        Assert.Equal(DisclosurePurpose.PublicCelebration, Assert.Single(care.Clinic.ReadClient("c1").Privacy.Disclosures).Event.Purpose);
    }

    [Theory]
    [InlineData(DisclosurePurpose.Referral, "public")]
    [InlineData(DisclosurePurpose.Testimonial, "public")]
    [InlineData(DisclosurePurpose.PublicCelebration, "Dr. Grey")]
    public void CheckCommand_OtherPurposeOrRecipient_Refuses(DisclosurePurpose purpose, string recipient)
    {
        var care = Celebrating();
        Consent(care, purpose, recipient);

        care.Celebrate(audience: CelebrationAudience.Public).AssertRefused("PRV004");
    }

    [Fact]
    public void CheckCommand_ConsentWithoutTheIdentity_Refuses()
    {
        var care = Celebrating();
        care.Clinic.GrantConsent([DisclosureScope.Scores], purpose: DisclosurePurpose.PublicCelebration, recipient: "public");

        care.Celebrate(audience: CelebrationAudience.Public).AssertRefused("PRV004");
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void CheckCommand_LastDayOfTheConsent_Accepts(int day, bool accepted)
    {
        var care = Celebrating();
        Consent(care, expiresOn: new DateOnly(2026, 2, 23));

        Assert.Equal(accepted, care.OnDay(day).Celebrate(audience: CelebrationAudience.Public).Accepted);
    }

    [Fact]
    public void CheckCommand_Revoked_Refuses()
    {
        var care = Celebrating();
        Consent(care);
        care.Clinic.RevokeConsent();

        care.Celebrate(audience: CelebrationAudience.Public).AssertRefused("PRV004");
    }

    [Theory]
    [InlineData(CelebrationKind.Verbal, CelebrationAudience.Private)]
    [InlineData(CelebrationKind.Declined, CelebrationAudience.Public)]
    public void CheckCommand_PrivateOrDeclined_NeedsNoConsent(CelebrationKind kind, CelebrationAudience audience) =>
        Celebrating().Celebrate(kind, audience: audience).AssertAccepted();

    [Theory]
    [InlineData(DisclosurePurpose.PublicCelebration)]
    [InlineData(DisclosurePurpose.Testimonial)]
    [InlineData(DisclosurePurpose.Marketing)]
    public void CheckCommand_OfAStoryWithoutItsOwnConsent_RefusesIt(DisclosurePurpose purpose)
    {
        var clinic = CheckedClinic.New();
        clinic.GrantConsent([DisclosureScope.Identity], purpose: DisclosurePurpose.Family, recipient: "public");

        var answer = clinic.Disclose(purpose, "public", [DisclosureScope.Identity]);

        Assert.False(answer.Accepted);
        answer.AssertFinds("PRV004", RuleSeverity.Forbidden, "story");
    }

    [Theory]
    [InlineData(DisclosurePurpose.PublicCelebration)]
    [InlineData(DisclosurePurpose.Testimonial)]
    [InlineData(DisclosurePurpose.Marketing)]
    public void CheckCommand_OfAStoryWithItsOwnConsent_Accepts(DisclosurePurpose purpose)
    {
        var clinic = CheckedClinic.New();
        clinic.GrantConsent([DisclosureScope.Identity], purpose: purpose, recipient: "public");

        clinic.Disclose(purpose, "public", [DisclosureScope.Identity]).AssertAccepted();
    }

    [Fact]
    public void CheckCommand_OfSomethingElseWithoutConsent_IsNoStory() =>
        CheckedClinic.New().Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Identity]).AssertRefused("PRV001");

    [Fact]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible() => LockedRule.AssertLocked("PRV004");

    private static TestEpisode Celebrating() => Story.At(EpisodeStage.Celebrating);

    private static void Consent(TestEpisode care, DisclosurePurpose purpose = DisclosurePurpose.PublicCelebration, string recipient = "public", DateOnly? expiresOn = null) =>
        care.Clinic.GrantConsent([DisclosureScope.Identity], purpose: purpose, recipient: recipient, expiresOn: expiresOn);
}
