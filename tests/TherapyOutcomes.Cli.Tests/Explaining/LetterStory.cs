using System.Text.Json;

namespace TherapyOutcomes.Cli.Tests.Explaining;

/// <summary>The story of an episode that letters are written from, as lines of commands.</summary>
internal static class LetterStory
{
    /// <summary>The end of care.</summary>
    public const string Discharge =
        """{"type":"discharge","at":"2026-03-02T11:00:00Z","actor":"pat","episode":"e1","kind":"goals-met","advice":"stay active"}""";

    /// <summary>The client takes back the consent to the letter.</summary>
    public const string Revocation =
        """{"type":"revoke-consent","at":"2026-03-02T11:00:00Z","actor":"pat","client":"c1","consent":"k1"}""";

    /// <summary>Returns the story with more lines at its end.</summary>
    public static string With(params string[] more) => Typed("stretch the neck", more);

    /// <summary>Returns the story with the same text wherever somebody types one.</summary>
    public static string Typed(string text, params string[] more) =>
        Repository.Read("tests/Shared/Letters/story.jsonl").Replace("@TEXT@", JsonSerializer.Serialize(text)[1..^1], StringComparison.Ordinal) + string.Join('\n', more);
}
