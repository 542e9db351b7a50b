namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>Lines of commands.</summary>
internal static class CommandLines
{
    public const string Open =
        """{"type":"open-episode","episode":"e1","client":"c1","practitioner":"p1","complaint":"a bad back since the move","primaryMeasure":"ODI","chronicity":"chronic","at":"2026-01-05T09:00:00Z","actor":"p1"}""";

    public const string Session =
        """{"type":"record-session","episode":"e1","session":"s1","techniques":["effleurage"],"minutes":60,"areas":["low back"],"at":"2026-01-05T09:00:00Z","actor":"p1"}""";

    public const string UnknownNote =
        """{"type":"sign-note","episode":"e1","note":"n1","at":"2026-01-06T09:00:00Z","actor":"p1"}""";

    public static string Score(int value, string day) =>
        $$"""{"type":"record-score","episode":"e1","measure":"ODI","value":{{value}},"at":"{{day}}T09:00:00Z","actor":"p1"}""";

    public static string All(params string[] lines) => string.Join('\n', lines) + "\n";
}
