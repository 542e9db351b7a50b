namespace TherapyOutcomes.Tests.Privacy;

public class DisclosureTests
{
    private static readonly RecordKey Key = RecordKey.For(ClinicId.Default, new ClientId("c1"));

    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Prv001_WithoutConsent_RefusesTheDisclosure() =>
        Disclose(Purpose.Family, "Kim", [DisclosureScope.Plan]).AssertRefused("PRV001");

    [Fact]
    public void Prv001_WithAConsentForAllOfIt_LetsItPass()
    {
        _clinic.Consent([DisclosureScope.Plan, DisclosureScope.Identity], purpose: Purpose.Family, recipient: "Kim");

        Disclose(Purpose.Family, " kim ", [DisclosureScope.Plan, DisclosureScope.Identity]).AssertAccepted();
    }

    [Fact]
    public void Prv001_WithTwoConsentsThatAddUp_LetsItPass()
    {
        _clinic.Consent([DisclosureScope.Plan], "a", Purpose.Family, "Kim");
        _clinic.Consent([DisclosureScope.Identity], "b", Purpose.Family, "Kim");

        Disclose(Purpose.Family, "Kim", [DisclosureScope.Plan, DisclosureScope.Identity]).AssertAccepted();
    }

    [Fact]
    public void Prv001_WithAConsentForLess_NamesWhatIsNotCovered()
    {
        _clinic.Consent([DisclosureScope.Plan], purpose: Purpose.Family, recipient: "Kim");

        Assert.Equal("scores", Disclose(Purpose.Family, "Kim", [DisclosureScope.Plan, DisclosureScope.Scores]).AssertRefused("PRV001").Says("scope"));
    }

    [Fact]
    public void Prv001_OfNothingButThatSomebodyIsAClient_NeedsAConsentToo()
    {
        Assert.Equal("nothing", Disclose(Purpose.Family, "Kim", []).AssertRefused("PRV001").Says("scope"));

        _clinic.Consent([DisclosureScope.Plan], purpose: Purpose.Family, recipient: "Kim");
        Disclose(Purpose.Family, "Kim", []).AssertAccepted();
    }

    [Fact]
    public void Prv001_OfAReferral_IdentityGoesWithWhatIsConsentedTo()
    {
        Disclose(Purpose.Referral, "Dr. Grey", [DisclosureScope.Identity]).AssertRefused("PRV001");

        _clinic.Consent([DisclosureScope.Scores], purpose: Purpose.Referral, recipient: "Dr. Grey");

        Disclose(Purpose.Referral, "Dr. Grey", [DisclosureScope.Identity, DisclosureScope.Scores]).AssertAccepted();
    }

    [Fact]
    public void Prv001_AfterTheRevocation_RefusesTheDisclosure()
    {
        _clinic.Consent([DisclosureScope.Plan], purpose: Purpose.Family, recipient: "Kim");
        _clinic.Revoke();

        Disclose(Purpose.Family, "Kim", [DisclosureScope.Plan]).AssertRefused("PRV001");
    }

    [Fact]
    public void Prv001_OnTheLastDayOfTheConsent_LetsItPassAndTheDayAfterRefuses()
    {
        _clinic.Consent([DisclosureScope.Plan], purpose: Purpose.Family, recipient: "Kim", expiresOn: new DateOnly(2026, 1, 7));

        _clinic.OnDay(2, 23.75);
        Disclose(Purpose.Family, "Kim", [DisclosureScope.Plan]).AssertAccepted();
        _clinic.OnDay(3, 0);
        Disclose(Purpose.Family, "Kim", [DisclosureScope.Plan]).AssertRefused("PRV001");
    }

    [Theory]
    [InlineData("client", true)]
    [InlineData("c1", true)]
    [InlineData("Kim", false)]
    public void Prv001_OnTheClientsOwnRequest_LetsOnlyTheClientHaveIt(string recipient, bool accepted) =>
        Assert.Equal(accepted, Disclose(Purpose.ClientRequest, recipient, [DisclosureScope.Notes]).Accepted);

    [Theory]
    [InlineData("Public Health Act", true)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void Prv001_RequiredByLaw_NeedsTheLaw(string? basis, bool accepted)
    {
        var answer = Disclose(Purpose.RequiredByLaw, "health office", [DisclosureScope.Notes], basis);

        Assert.Equal(accepted, answer.Accepted);
    }

    [Theory]
    [InlineData(Purpose.PublicCelebration)]
    [InlineData(Purpose.Testimonial)]
    [InlineData(Purpose.Marketing)]
    public void Prv004_OfAStoryWithoutItsOwnConsent_RefusesIt(Purpose purpose)
    {
        _clinic.Consent([DisclosureScope.Identity], purpose: Purpose.Family, recipient: "public");

        var answer = Disclose(purpose, "public", [DisclosureScope.Identity]);

        Assert.False(answer.Accepted);
        answer.AssertFinds("PRV004", RuleSeverity.Forbidden, "story");
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(30, true)]
    [InlineData(0, true)]
    public void Prv002_DaysBeforeAConsentExpires_FindsItFromThirtyOn(int days, bool finds)
    {
        var answer = _clinic.Consent([DisclosureScope.Plan], expiresOn: new DateOnly(2026, 1, 5).AddDays(days));

        Assert.Equal(finds, answer.AssertAccepted().Findings.Any(finding => finding.Rule.Id == "PRV002"));
    }

    [Fact]
    public void Prv003_WithMoreThanThePurposeNeeds_AdvisesLess()
    {
        _clinic.Consent([DisclosureScope.Notes, DisclosureScope.Plan], purpose: Purpose.Family, recipient: "Kim");

        var answer = Disclose(Purpose.Family, "Kim", [DisclosureScope.Notes, DisclosureScope.Plan]);

        Assert.Equal("notes", answer.AssertFinds("PRV003", RuleSeverity.Advice).Says("scope"));
    }

    [Fact]
    public void Prv003_OfAReferralWithTheNotes_AdvisesLess()
    {
        var care = Story.Begin(_clinic);
        care.Propose();
        _clinic.Consent([DisclosureScope.Notes]);

        care.SendReferral("ref1", DisclosureScope.Notes).AssertAccepted().AssertFinds("PRV003");
    }

    [Fact]
    public void Prv005_AfterAnEmergencyReferral_AsksToTellTheClientUntilItIsDone()
    {
        var care = Story.Begin(_clinic);
        care.Propose(urgency: Urgency.Emergency);

        care.SendReferral("ref1", DisclosureScope.Scores).AssertAccepted().AssertFinds("PRV005", RuleSeverity.Advice);
        _clinic.Evaluate(Key).AssertAsks("disclose", "PRV005");

        Disclose(Purpose.ClientRequest, "client", [DisclosureScope.Scores]).AssertAccepted().AssertLacks("PRV005");
        care.Evaluate().AssertLacks("PRV005");
    }

    [Fact]
    public void Account_OnAnyDay_HasEmergenciesFirstAndLeavesOutWhatTheLawWithholds()
    {
        var care = Story.Begin(_clinic);
        care.Propose(urgency: Urgency.Emergency);
        care.SendReferral("ref1", DisclosureScope.Scores).AssertAccepted();
        _clinic.OnDay(1);
        Disclose(Purpose.RequiredByLaw, "court", [DisclosureScope.Notes], "Court order", new DateOnly(2026, 2, 1)).AssertAccepted();
        Disclose(Purpose.ClientRequest, "client", [DisclosureScope.Scores]).AssertAccepted();
        var client = _clinic.ReadClient("c1");

        Assert.Equal([Purpose.Referral, Purpose.ClientRequest], Purposes(new DateOnly(2026, 1, 31)));
        Assert.Equal(2, Purposes(new DateOnly(2026, 2, 1)).Count);
        Assert.Equal(3, Purposes(new DateOnly(2026, 2, 2)).Count);

        List<Purpose> Purposes(DateOnly today) => [.. AccountOfDisclosures.Of(client, today).Select(entry => entry.Event.Purpose)];
    }

    [Fact]
    public void Disclose_WithheldWithoutALaw_IsMalformed() =>
        Assert.Equal("withholdUntil", Disclose(Purpose.Family, "Kim", [], withholdUntil: new DateOnly(2027, 1, 1)).Error!.Field);

    private Answer Disclose(
        Purpose purpose, string recipient, IEnumerable<DisclosureScope> scope, string? legalBasis = null, DateOnly? withholdUntil = null) =>
        _clinic.Send(new Disclose
        {
            Client = new("c1"),
            Actor = TestEpisode.Therapist,
            At = _clinic.Now,
            Purpose = purpose,
            Recipient = recipient,
            Scope = [.. scope],
            Reason = "asked for",
            LegalBasis = legalBasis is null ? default(ClientText?) : legalBasis,
            WithholdUntil = withholdUntil,
        });
}
