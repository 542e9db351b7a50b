using System.Collections.Immutable;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>The policy by which a file of scores is evaluated.</summary>
internal static class FileClinic
{
    /// <summary>A note for readers of the worklist on what a file of scores cannot show.</summary>
    public const string ScoresOnly = "The file contains only scores. Notes and conversations recorded elsewhere are not known here.";

    // No file of scores shows whether clients were asked about reactions, red flags and the work together, consented to treatment, or came
    // between the scores.
    // Asking about it for every client would hide what the file does show.
    private static readonly ImmutableDictionary<string, RuleGrade> NotInTheFile =
        new[] { "MON006", "MON012", "MON013", "PLN007", "REL001" }.ToImmutableDictionary(rule => rule, _ => RuleGrade.Off);

    /// <summary>Returns today's date in a time zone.</summary>
    public static DateOnly Today(CliHost host, TimeZoneInfo zone) => new ClinicPolicy { TimeZone = zone }.DayOf(host.Time.GetUtcNow());

    public static ClinicPolicy Policy(ReviewRequest request)
    {
        var policy = new ClinicPolicy { Grades = NotInTheFile, TimeZone = request.Zone };
        return policy with { Measures = policy.Measures.With(request.Measure) };
    }

    /// <summary>Returns the last moment of a day, by which everything on that day has happened.</summary>
    public static DateTimeOffset LastMomentOf(this ClinicPolicy policy, DateOnly day) => policy.EndOf(day).AddMilliseconds(-1);
}
