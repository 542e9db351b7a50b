using System.Text.RegularExpressions;
using TherapyOutcomes.Cli.Wording;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Cli.Tests.Wording;

public sealed partial class PhrasesTests
{
    // Sentences. The other groups are words for names, which English writes from the name itself.
    private static readonly string[] Sentences = ["lead", "day", "explain", "column", "worklist", "store", "erase", "hold", "step", "history", "detail", "month"];

    [Fact]
    public void Texts_OfBothLanguages_HaveTheSamePlaces()
    {
        var english = Keys(Phrases.English);

        Assert.Equal(english, Keys(Phrases.Spanish));
        Assert.All(english, key => Assert.Equal(Places(Phrases.English, key), Places(Phrases.Spanish, key)));
    }

    [Fact]
    public void Event_EveryEventOfAnEpisode_HasSpanishWords() => Assert.All(
        typeof(EpisodeEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(EpisodeEvent).IsAssignableFrom(type)),
        type => Assert.Contains($"event.{type.Name}", Phrases.Spanish.Keys));

    [Fact]
    public void Command_EveryCommandThatClearsARule_HasSpanishWords() => Assert.All(
        StandardRules.Book.Rules.Select(rule => rule.ClearsWith).OfType<string>().Distinct(),
        command => Assert.Contains($"command.{command}", Phrases.Spanish.Keys));

    [Fact]
    public void Word_EveryValueThatExplainNames_HasSpanishWords()
    {
        AssertNamed<EpisodeStage>();
        AssertNamed<WorkflowTrigger>();
        AssertNamed<Verdict>();
        AssertNamed<Urgency>();
        AssertNamed<RuleSeverity>();
        AssertNamed<Chronicity>();
        AssertNamed<ReactionIntensity>();
        AssertNamed<ReactionDuration>();
        AssertNamed<ReactionsFound>();
        AssertNamed<ReferralResponse>();
        AssertNamed<GoalAttainment>();
        AssertNamed<TeachBackResult>();
        AssertNamed<MissedKind>();
        AssertNamed<CelebrationKind>();
        AssertNamed<DischargeKind>();
        AssertNamed<DiscontinuationKind>();
        AssertNamed<ErasureReason>();
        AssertNamed<BodySide>();
    }

    [Theory]
    [InlineData("en", "2 March 2026", "2 March 2026, 09:05 +01:00")]
    [InlineData("es", "2 de marzo de 2026", "2 de marzo de 2026, 09:05 +01:00")]
    public void Day_InEitherLanguage_IsWrittenAsPeopleWriteIt(string language, string day, string time)
    {
        var phrases = Phrases.For(MessageFormatter.For(language));

        Assert.Equal(day, phrases.Day(new DateOnly(2026, 3, 2)));
        Assert.Equal(time, phrases.Time(new DateTimeOffset(2026, 3, 2, 9, 5, 0, TimeSpan.FromHours(1))));
    }

    [Theory]
    [InlineData(1, "x (overdue)")]
    [InlineData(2, "x")]
    public void Due_BeforeToday_IsMarked(int due, string written) =>
        Assert.Equal(written, Phrases.English.Due("x", new DateOnly(2026, 3, due), new DateOnly(2026, 3, 2)));

    private static void AssertNamed<T>()
        where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.Contains($"{typeof(T).Name}.{value}", Phrases.Spanish.Keys));

    private static string[] Keys(Phrases phrases) =>
        [.. phrases.Keys.Where(key => Sentences.Contains(key.Split('.')[0])).Order(StringComparer.Ordinal)];

    private static string[] Places(Phrases phrases, string key) => [.. Place().Matches(phrases.Say(key)).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
