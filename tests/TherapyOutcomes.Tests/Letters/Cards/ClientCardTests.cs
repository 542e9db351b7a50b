using System.Collections.Immutable;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Tests.Letters.Cards;

public sealed class ClientCardTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Card_OfAnImprovedClient_ReadsInTenSeconds(string language)
    {
        var card = Story.At(EpisodeStage.Documenting, Screened()).Card(language);

        Assert.True(Readability.CountWords(card.Text.Reveal()) <= 45, card.Text.Reveal());
        await Verify(card.Text.Reveal()).UseTextForParameters(language);
    }

    [Fact]
    public void Card_EmergencyOpen_SaysSoFirst()
    {
        var care = Story.Begin();
        care.ReportRedFlag("cauda-equina");
        care.ReportRedFlag("night-pain");

        var card = care.Card();

        Assert.Equal(CardSafety.Emergency, card.Safety);
        Assert.Equal("Call emergency services now. Suspected: cauda equina syndrome. And 1 more.", card.SafetyLine.Reveal());
        Assert.Equal("Call emergency services now.", card.NextLine.Reveal());
    }

    [Fact]
    public void Card_FlagInAnotherEpisode_StopsHereToo()
    {
        var clinic = CheckedClinic.New();
        var (care, other) = (Story.Begin(clinic), Story.Begin(clinic, "e2"));
        other.ReportRedFlag("dvt");

        Assert.Equal((CardSafety.Stop, "No massage until a clinician clears it. Suspected since 5 January 2026: deep vein thrombosis."), Safety(care.Card()));
    }

    [Fact]
    public void Card_SuicidalThoughts_AskFirst()
    {
        var care = Story.Begin();
        care.ReportRedFlag("suicidal-thought");

        Assert.Equal((CardSafety.Stop, "Ask now, in private, about a plan or intent: suicidal thoughts."), Safety(care.Card()));
    }

    [Fact]
    public void Card_MajorReaction_Stops()
    {
        var care = Story.Begin();
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Weeks);

        Assert.Equal((CardSafety.Stop, "No massage until a clinician clears it. Major reaction since 5 January 2026."), Safety(care.Card()));
    }

    [Fact]
    public void Card_MildReactionOpen_AsksAboutIt()
    {
        var care = Story.Begin();
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Days);

        Assert.Equal((CardSafety.Look, "Ask about the reaction of 5 January 2026 first."), Safety(care.Card()));
    }

    [Fact]
    public void Card_NotScreened_AsksAboutRedFlags()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();

        Assert.Equal((CardSafety.Look, "Ask about red flags first."), Safety(care.Card()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Card_ProtectiveFlag_NeverSaysWhatItIsAbout(string language)
    {
        var care = Story.Begin();
        care.ReportRedFlag("suspected-abuse");

        var card = care.Card(language);

        Assert.Equal(CardSafety.Look, card.Safety);
        Assert.Equal("REF001", card.Next!.Rule);
        Assert.DoesNotContain("abus", card.Text.Reveal(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(language == "en" ? "in private" : "en privado", card.NextLine.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_ClientDied_AsksNothing()
    {
        var care = Story.Begin();
        care.Discontinue(DiscontinuationKind.Died);

        var card = care.Card();

        Assert.Equal((CardSafety.Clear, "The client has died."), Safety(card));
        Assert.Equal("Nothing is due.", card.NextLine.Reveal());
    }

    [Theory]
    [InlineData(-1, "By 20 January 2026.")]
    [InlineData(0, "Today.")]
    [InlineData(1, "It was due on 20 January 2026.")]
    public void Card_NextStep_SaysByWhen(int days, string said)
    {
        var care = Story.At(EpisodeStage.Documenting, Screened()); // found on 19 January, the note is due a day later

        care.OnDay(15 + days);

        Assert.Equal($"Write the note. {said}", care.Card().NextLine.Reveal());
    }

    [Fact]
    public void Card_ManyScores_ShowsTheBaselineAndTheNewestEleven()
    {
        var care = Story.Begin();
        for (var week = 1; week <= 20; week++)
        {
            care.OnDay(7 * week).RecordScore(OdiScores.Baseline - week);
        }

        var points = care.Card().Points;

        Assert.Equal(12, points.Length);
        Assert.Equal((OdiScores.Baseline, OdiScores.Baseline - 20), (points[0].Value, points[^1].Value));
    }

    [Fact]
    public void Card_NoScore_SaysSo()
    {
        var card = CheckedClinic.New().OnDay(0).OpenEpisode().Card();

        Assert.Empty(card.Points);
        Assert.Equal("ODI: no score yet.", card.ScoreLine.Reveal());
    }

    [Fact]
    public void Card_GainLost_SaysSo()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(40).RecordScore(OdiScores.Baseline);

        Assert.EndsWith("Gain lost on 14 February 2026.", care.Card().ScoreLine.Reveal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11, "worse")]
    [InlineData(10.2, "possibly worse")]
    public void Card_ScoresGotWorse_AsksAboutRedFlagsFirst(double by, string verdict)
    {
        var care = Story.Begin();
        care.ScreenRedFlags(["dvt"], []);
        care.OnDay(14).RecordScore(OdiScores.Baseline + (decimal)by);

        var card = care.Card();

        Assert.Equal((CardSafety.Look, "The scores got worse. Ask about red flags first."), Safety(card));
        Assert.Contains($" on 19 January 2026, {verdict} ", card.ScoreLine.Reveal(), StringComparison.Ordinal);
        care.ScreenRedFlags(["dvt"], []);
        Assert.Equal(CardSafety.Clear, care.Card().Safety);
    }

    [Fact]
    public void Card_ScreeningThatAskedAboutNothing_IsNone()
    {
        var care = Story.At(EpisodeStage.Documenting, Screened());
        var before = care.Card().SafetyLine.Reveal();
        care.OnDay(30).ScreenRedFlags([], []);

        Assert.Equal(before, care.Card().SafetyLine.Reveal());
    }

    [Fact]
    public void Card_Screened_SaysAboutHowManyKindsOnTheNewestDay()
    {
        var care = Story.At(EpisodeStage.Documenting, Screened());
        care.OnDay(30).ScreenRedFlags(["dvt", "stroke", "dvt"], []);
        Assert.EndsWith("Kinds asked about on 4 February 2026: 2.", care.Card().SafetyLine.Reveal(), StringComparison.Ordinal);

        care.ScreenRedFlags(["dvt", "cardiac"], []);
        Assert.EndsWith("Kinds asked about on 4 February 2026: 3.", care.Card().SafetyLine.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_ReportToAnAuthorityIsUnsent_SaysOnlyToOpenTheRecordInPrivate()
    {
        var care = Story.At(EpisodeStage.Referring, Screened());
        care.ProposeReferral(recipient: new() { Kind = "child-protection", Name = "County office" }, urgency: Urgency.Emergency);
        care.ReportRedFlag("suspected-abuse");

        Assert.Contains("private", care.Card().NextLine.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_CareHasEnded_SaysWhen()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.Discharge().AssertAccepted();
        care.OnDay(50);

        Assert.Contains(" · care ended on ", care.Card().Text.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Phrases_Languages_HaveTheSameSentencesWithTheSamePlaces() =>
        Assert.All(CardPhrases.All, phrases =>
        {
            Assert.Equal(CardPhrases.For("en").Keys.Order(StringComparer.Ordinal), phrases.Keys.Order(StringComparer.Ordinal));
            Assert.All(phrases.Keys, key => Assert.Equal(CardPhrases.For("en").PlacesOf(key).Order(StringComparer.Ordinal), phrases.PlacesOf(key).Order(StringComparer.Ordinal)));
        });

    [Fact]
    public void Phrases_EveryCommandThatARuleAsksFor_HasAShortSentence() =>
        Assert.All(
            StandardRules.All.Select(rule => rule.Descriptor.ClearsWith).OfType<string>().Distinct(),
            command => Assert.True(CardPhrases.For("en").Find($"step.{command}") is not null, command));

    [Fact]
    public async Task WriteCardAsync_NoSuchEpisode_IsNull() =>
        Assert.Null(await CheckedClinic.New().Service.WriteCardAsync(ClinicId.Default, new EpisodeId("nobody")));

    /// <summary>A clinic where nothing but the note is due.</summary>
    private static TestClinic Screened() => CheckedClinic.New(new ClinicPolicy
    {
        Grades = new[] { "MON006", "MON012", "PLN007", "EDU002", "REL001" }.ToImmutableDictionary(rule => rule, _ => RuleGrade.Off),
    });

    private static (CardSafety, string) Safety(ClientCard card) => (card.Safety, card.SafetyLine.Reveal());
}
