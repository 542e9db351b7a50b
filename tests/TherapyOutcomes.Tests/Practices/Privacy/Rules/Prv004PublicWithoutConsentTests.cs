namespace TherapyOutcomes.Tests.Privacy.Rules;

public sealed class Prv004PublicWithoutConsentTests
{
    [Fact]
    public void CheckCommand_PublicWithoutConsent_Refuses() => Celebrating().Celebrate(audience: Audience.Public).AssertRefused("PRV004");

    [Fact]
    public void CheckCommand_PublicWithItsConsent_AcceptsAndRecordsTheDisclosure()
    {
        var care = Celebrating();
        Consent(care);

        care.Celebrate(audience: Audience.Public).AssertAccepted();

        Assert.Equal(Purpose.PublicCelebration, Assert.Single(care.Clinic.ReadClient("c1").Privacy.Disclosures).Event.Purpose);
    }

    [Theory]
    [InlineData(Purpose.Referral, "public")]
    [InlineData(Purpose.Testimonial, "public")]
    [InlineData(Purpose.PublicCelebration, "Dr. Grey")]
    public void CheckCommand_OtherPurposeOrRecipient_Refuses(Purpose purpose, string recipient)
    {
        var care = Celebrating();
        Consent(care, purpose, recipient);

        care.Celebrate(audience: Audience.Public).AssertRefused("PRV004");
    }

    [Fact]
    public void CheckCommand_ConsentWithoutTheIdentity_Refuses()
    {
        var care = Celebrating();
        care.Clinic.GrantConsent([DisclosureScope.Scores], purpose: Purpose.PublicCelebration, recipient: "public");

        care.Celebrate(audience: Audience.Public).AssertRefused("PRV004");
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void CheckCommand_LastDayOfTheConsent_Accepts(int day, bool accepted)
    {
        var care = Celebrating();
        Consent(care, expiresOn: new DateOnly(2026, 2, 23));

        Assert.Equal(accepted, care.OnDay(day).Celebrate(audience: Audience.Public).Accepted);
    }

    [Fact]
    public void CheckCommand_Revoked_Refuses()
    {
        var care = Celebrating();
        Consent(care);
        care.Clinic.RevokeConsent();

        care.Celebrate(audience: Audience.Public).AssertRefused("PRV004");
    }

    [Theory]
    [InlineData(CelebrationKind.Verbal, Audience.Private)]
    [InlineData(CelebrationKind.Declined, Audience.Public)]
    public void CheckCommand_PrivateOrDeclined_NeedsNoConsent(CelebrationKind kind, Audience audience) =>
        Celebrating().Celebrate(kind, audience: audience).AssertAccepted();

    [Theory]
    [InlineData(Purpose.PublicCelebration)]
    [InlineData(Purpose.Testimonial)]
    [InlineData(Purpose.Marketing)]
    public void CheckCommand_OfAStoryWithoutItsOwnConsent_RefusesIt(Purpose purpose)
    {
        var clinic = CheckedClinic.New();
        clinic.GrantConsent([DisclosureScope.Identity], purpose: Purpose.Family, recipient: "public");

        var answer = clinic.Disclose(purpose, "public", [DisclosureScope.Identity]);

        Assert.False(answer.Accepted);
        answer.AssertFinds("PRV004", RuleSeverity.Forbidden, "story");
    }

    private static TestEpisode Celebrating() => Story.At(EpisodeStage.Celebrating);

    private static void Consent(TestEpisode care, Purpose purpose = Purpose.PublicCelebration, string recipient = "public", DateOnly? expiresOn = null) =>
        care.Clinic.GrantConsent([DisclosureScope.Identity], purpose: purpose, recipient: recipient, expiresOn: expiresOn);
}
