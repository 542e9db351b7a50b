using System.Collections.Immutable;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Reads a file of scores, and knows the policy that evaluates it.</summary>
internal static class ScoreFile
{
    /// <summary>A note for readers of the worklist on what a file of scores cannot show.</summary>
    public const string ScoresOnly = "The file contains only scores. Notes and conversations recorded elsewhere are not known here.";

    // No file of scores shows whether clients were asked about reactions, red flags and the work together, consented to treatment, or came
    // between the scores.
    // Asking about it for every client would hide what the file does show.
    private static readonly ImmutableDictionary<string, RuleGrade> NotInTheFile =
        new[] { "MON006", "MON012", "MON013", "PLN007", "REL001" }.ToImmutableDictionary(rule => rule, _ => RuleGrade.Off);

    public static async Task<ScoreTable> ReadAsync(CliHost host, ReviewRequest request, CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, request.Path);
        var csv = new CsvRows(Inputs.Name(request.Path), request.Columns);
        var rows = await csv.ReadAsync(input, cancellationToken).ConfigureAwait(false);
        return new ScoreTableReader(request, Today(host)).Read(rows, csv.Bad);
    }

    /// <summary>Returns today's date, in UTC as the dates of the file.</summary>
    public static DateOnly Today(CliHost host) => DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime);

    /// <summary>Returns the policy under which a file of scores is evaluated.</summary>
    public static ClinicPolicy Policy(ReviewRequest request)
    {
        var policy = new ClinicPolicy { Grades = NotInTheFile };
        return policy with { Measures = policy.Measures.With(request.Measure) };
    }

    /// <summary>Returns the last moment of a day, by which everything on that day has happened.</summary>
    public static DateTimeOffset LastMomentOf(this ClinicPolicy policy, DateOnly day) => policy.EndOf(day).AddMilliseconds(-1);
}
