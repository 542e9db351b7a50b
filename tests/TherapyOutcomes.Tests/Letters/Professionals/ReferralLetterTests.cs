using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Letters.Professionals;

public sealed class ReferralLetterTests
{
    private static readonly DisclosureScope[] All = Enum.GetValues<DisclosureScope>();

    private static readonly ClinicPolicy Policy = new() { ClinicName = "Hazel Lane Massage", ClinicPhone = "555 0100" };

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Letter_OfEverythingTheClientAgreedTo_FitsOnePage(string language)
    {
        var care = Told();
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours);
        care.ScreenRedFlags(["dvt"], []);
        care.SetGoal();
        care.GrantConsent(All);
        care.ProposeReferral();
        care.SendReferral(scope: All).AssertAccepted();

        var letter = Written(care.ProfessionalLetter(language: language));

        Assert.Equal(All.Order(), letter.Scope.Order());
        Assert.True(letter.Text!.Value.Reveal().Split('\n').Length <= 60);
        await Verify(letter.Text!.Value.Reveal()).UseTextForParameters(language);
    }

    [Fact]
    public void Letter_ReferralThatWasSent_TellsWhatWasSentAndNothingElse()
    {
        var care = Told();
        care.GrantConsent(All);
        care.ProposeReferral();
        care.SendReferral(scope: DisclosureScope.Scores).AssertAccepted();

        var letter = Written(care.ProfessionalLetter());

        Assert.Equal([DisclosureScope.Identity, DisclosureScope.Scores], letter.Scope.AsEnumerable());
        Assert.Equal(["Why we write", "Our question", "Scores", "Still open", "What the client agreed to"], Headings(letter));
    }

    [Fact]
    public void Letter_BeforeSending_TellsScoresAndPlanByDefault()
    {
        var care = Told();
        care.GrantConsent(All);
        care.ProposeReferral();

        Assert.Equal([DisclosureScope.Identity, DisclosureScope.Scores, DisclosureScope.Plan], Written(care.ProfessionalLetter()).Scope.AsEnumerable());
    }

    [Theory]
    [InlineData(DisclosureScope.Scores, "Scores", "Still open")]
    [InlineData(DisclosureScope.Plan, "What we did and found", "Plan")]
    [InlineData(DisclosureScope.Notes, "What we did and found")]
    [InlineData(DisclosureScope.Reactions, "Safety")]
    [InlineData(DisclosureScope.RedFlags, "Safety")]
    public void Letter_OneItem_AddsItsOwnPartsOnly(DisclosureScope item, params string[] parts)
    {
        var care = Told();
        care.GrantConsent(All);
        care.ProposeReferral();

        Assert.Equal(["Why we write", "Our question", .. parts, "What the client agreed to"], Headings(Written(care.ProfessionalLetter(scope: item))));
    }

    [Fact]
    public void Letter_WithoutConsent_IsRefusedAsTheSendingIs()
    {
        var care = Told();
        care.GrantConsent(DisclosureScope.Identity, DisclosureScope.Plan);
        care.ProposeReferral();

        var letter = care.ProfessionalLetter(scope: [DisclosureScope.Scores, DisclosureScope.Plan]);
        var sending = care.SendReferral(scope: [DisclosureScope.Scores, DisclosureScope.Plan]);

        Assert.Null(letter.Text);
        Assert.Empty(letter.Scope);
        Assert.Equal(
            sending.Findings.Where(finding => finding.Rule.Id == "REF002").Select(finding => finding.InWords(MessageFormatter.English)),
            letter.Findings.Select(finding => finding.InWords(MessageFormatter.English)));
        Assert.All(letter.Findings, finding => Assert.Equal(RuleSeverity.Forbidden, finding.Severity));
    }

    [Fact]
    public void Letter_ConsentRevokedAfterTheSending_IsRefused()
    {
        var care = Told();
        care.GrantConsent(All);
        care.ProposeReferral();
        care.SendReferral(scope: DisclosureScope.Scores).AssertAccepted();
        care.Clinic.RevokeConsent().AssertAccepted();

        Assert.Equal("REF002", care.ProfessionalLetter().Findings[0].Rule.Id);
    }

    [Fact]
    public void Letter_EmergencyWithoutConsent_TellsWhatHelpsAndSaysSo()
    {
        var care = Told();
        care.ReportRedFlag("cauda-equina");
        care.ProposeReferral(urgency: Urgency.Emergency);
        care.SendReferral(scope: [DisclosureScope.RedFlags, DisclosureScope.Scores]).AssertAccepted();

        var text = Written(care.ProfessionalLetter()).Text!.Value.Reveal();

        Assert.Contains("This is an emergency.", text, StringComparison.Ordinal);
        Assert.Contains("cauda equina syndrome (an emergency)", text, StringComparison.Ordinal);
        Assert.Contains("without the client's consent", text, StringComparison.Ordinal);
        Assert.Contains("We stop until we hear from you.", text, StringComparison.Ordinal);
        Assert.Null(care.ProfessionalLetter(scope: DisclosureScope.Notes).Text);
    }

    [Fact]
    public void Letter_EmergencyWithoutConsent_TellsByDefaultWhatTheNarrowRouteAllows()
    {
        var care = Told();
        care.ReportRedFlag("cauda-equina");
        care.ProposeReferral(urgency: Urgency.Emergency);

        Assert.Equal([DisclosureScope.Identity, DisclosureScope.RedFlags, DisclosureScope.Scores], Written(care.ProfessionalLetter()).Scope.AsEnumerable());
    }

    [Fact]
    public void Letter_ThatServesARedFlag_TellsOfItByDefaultWhereTheClientAgreed()
    {
        var care = Told();
        care.ReportRedFlag("dvt");
        care.ProposeReferral();
        care.Clinic.GrantConsent([DisclosureScope.Scores, DisclosureScope.Plan], consent: "narrow").AssertAccepted();
        var without = care.ProfessionalLetter().Scope;
        care.Clinic.GrantConsent(All, consent: "wide").AssertAccepted();

        Assert.DoesNotContain(DisclosureScope.RedFlags, without);
        Assert.Contains(DisclosureScope.RedFlags, Written(care.ProfessionalLetter()).Scope);
    }

    [Fact]
    public void Letter_RedFlagAfterTheScreening_DoesNotSayThatTheClientDeniedIt()
    {
        var care = Told();
        care.ScreenRedFlags(["dvt", "night-pain"], []);
        care.OnDay(50).ReportRedFlag("dvt");
        care.GrantConsent(All);
        care.ProposeReferral();

        var text = Written(care.ProfessionalLetter()).Text!.Value.Reveal();

        Assert.Contains("before this came up, the client said no to: deep vein thrombosis, ", text, StringComparison.Ordinal);
        Assert.Contains("Suspected since 24 February 2026, not confirmed: deep vein thrombosis (to be seen the same day).", text, StringComparison.Ordinal);
        Assert.Contains("Our note on it: \"fell off a ladder\".", text, StringComparison.Ordinal);
        Assert.Contains("Please find out what this is.", text, StringComparison.Ordinal);
        Assert.Contains("What the red flag above turns out to be.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("When we last asked", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_ScreeningThatAskedAboutNothingElse_IsNotTold()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.ScreenRedFlags([], []);
        care.ScreenRedFlags(["suspected-abuse"], []);
        care.GrantConsent(All);
        care.ProposeReferral();

        Assert.Contains("We have not asked about red flags.", Written(care.ProfessionalLetter(scope: DisclosureScope.RedFlags)).Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_WhoTheClientIsAlone_GivesTheDayOfTheConsent()
    {
        var care = Told();
        care.GrantConsent(DisclosureScope.Scores);
        care.ProposeReferral();
        care.OnDay(70);

        Assert.Contains("The client agreed on 16 February 2026 that we may tell you: who they are.", Written(care.ProfessionalLetter(scope: DisclosureScope.Identity)).Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_ChangeOfExactlyTheThreshold_ReachesIt()
    {
        var care = Story.Begin(CheckedClinic.New(Policy));
        care.OnDay(14).RecordScore(OdiScores.Baseline - 10.5m);
        care.GrantConsent(All);
        care.ProposeReferral();

        Assert.Contains("Better: reaches both MDC (10.5) and MIC (10)", Written(care.ProfessionalLetter()).Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_EmergencyThatIsOver_NeedsConsentAgain()
    {
        var care = Told();
        care.ReportRedFlag("cauda-equina");
        care.ProposeReferral(urgency: Urgency.Emergency);
        care.SendReferral(scope: DisclosureScope.RedFlags).AssertAccepted();
        care.Later(TimeSpan.FromDays(1)).ClearRedFlag("cauda-equina").AssertAccepted();

        Assert.Equal("REF002", care.ProfessionalLetter().Findings[0].Rule.Id);
    }

    [Fact]
    public void Letter_ProtectiveFlag_IsToldToTheAuthorityOnly()
    {
        var care = Told();
        care.ReportRedFlag("suspected-abuse");
        care.ScreenRedFlags(["suspected-abuse"], ["suspected-abuse"]);
        care.GrantConsent(All);
        care.ProposeReferral();
        care.ProposeReferral("report", Urgency.Emergency, new Professional { Kind = "child-protection", Name = "County office" }, "suspected-abuse");

        var (physician, authority) = (Written(care.ProfessionalLetter(scope: All)), Written(care.ProfessionalLetter("report", scope: DisclosureScope.RedFlags)));

        Assert.DoesNotContain("abuse", physician.Text!.Value.Reveal(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("We tell you of no open red flag.", physician.Text!.Value.Reveal(), StringComparison.Ordinal);
        Assert.Contains("suspected abuse", authority.Text!.Value.Reveal(), StringComparison.Ordinal);
        Assert.DoesNotContain("We stop", authority.Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_UnknownReferral_SaysSo() =>
        Assert.Equal("REC001.referral", Assert.Single(Told().ProfessionalLetter("nothing").Findings).MessageKey);

    [Fact]
    public void Letter_ReferralThatTheClientRefused_IsNotWritten()
    {
        var care = Told();
        care.GrantConsent(All);
        care.ProposeReferral();
        care.RefuseReferral();

        Assert.Null(care.ProfessionalLetter().Text);
    }

    [Fact]
    public void Letter_ClientDied_IsNotWritten()
    {
        var care = Told();
        care.GrantConsent(All);
        care.ProposeReferral();
        care.Discontinue(DiscontinuationKind.Died);

        Assert.Equal("REC002.died", Assert.Single(care.ProfessionalLetter().Findings).MessageKey);
    }

    [Fact]
    public void Letter_NoteThatClaimsACure_IsFound()
    {
        var care = Story.At(EpisodeStage.Documenting, CheckedClinic.New(Policy));
        care.DocumentImprovement(assessment: "Cured because of massage.");
        care.SignNote();
        care.GrantConsent(All);
        care.ProposeReferral();

        Assert.Contains(care.ProfessionalLetter(scope: DisclosureScope.Notes).Findings, finding => finding.Rule.Id == "COM005");
    }

    [Fact]
    public void Letter_LongNotes_AreShortened()
    {
        var care = Story.At(EpisodeStage.Documenting, CheckedClinic.New(Policy));
        care.DocumentImprovement(objective: string.Concat(Enumerable.Repeat("She can turn it well. ", 100)));
        care.SignNote();
        care.GrantConsent(All);
        care.ProposeReferral();

        var text = Written(care.ProfessionalLetter(scope: DisclosureScope.Notes)).Text!.Value.Reveal();

        Assert.Contains("… (shortened)", text, StringComparison.Ordinal);
        Assert.True(text.Length < 1500, text);
    }

    [Fact]
    public void Letter_NamesThatTheHostGives_StandInTheHead()
    {
        var care = Told();
        care.GrantConsent(All);
        care.ProposeReferral();

        var letter = care.Clinic.Letter(new ProfessionalLetterRequest { Episode = new(care.Key.Id), Referral = new("ref1"), Client = "Robin Low, born 3 May 1980", Therapist = "Pat Hill" })!;

        Assert.Equal(
            ["To: Dr. Grey (physician)", "From: Hazel Lane Massage, 555 0100", "Therapist: Pat Hill", "Date: 16 February 2026", "Client: Robin Low, born 3 May 1980"],
            letter.Head.Select(line => line.Reveal()));
    }

    [Fact]
    public async Task WriteProfessionalLetterAsync_NoSuchEpisode_IsNull() =>
        Assert.Null(await CheckedClinic.New().Service.WriteProfessionalLetterAsync(new ProfessionalLetterRequest { Episode = new("nobody"), Referral = new("ref1") }));

    [Fact]
    public void Phrases_Languages_HaveTheSameSentencesWithTheSamePlaces() =>
        Assert.All(ProfessionalPhrases.All, phrases =>
        {
            Assert.Equal(ProfessionalPhrases.For("en").Keys.Order(StringComparer.Ordinal), phrases.Keys.Order(StringComparer.Ordinal));
            Assert.All(phrases.Keys, key => Assert.Equal(ProfessionalPhrases.For("en").PlacesOf(key).Order(StringComparer.Ordinal), phrases.PlacesOf(key).Order(StringComparer.Ordinal)));
        });

    private static TestEpisode Told() => Story.At(EpisodeStage.Referring, CheckedClinic.New(Policy));

    private static IEnumerable<string> Headings(ProfessionalLetter letter) => letter.Sections.Select(section => section.Heading.Reveal());

    private static ProfessionalLetter Written(ProfessionalLetter letter)
    {
        Assert.NotNull(letter.Text);
        Assert.Empty(letter.Findings); // neither a claim nor hard words
        Assert.DoesNotMatch("[{}]|  ", letter.Text.Value.Reveal());
        return letter;
    }
}
