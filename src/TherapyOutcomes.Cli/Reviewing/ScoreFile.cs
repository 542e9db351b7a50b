using System.Collections.Immutable;
using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Reads a file of scores, and makes the clinic that judges it.</summary>
internal static class ScoreFile
{
    /// <summary>What a file of scores can't tell, for whoever reads its worklist.</summary>
    public const string ScoresOnly = "The file contains only scores: notes and talks recorded elsewhere are not known here.";

    // Whether clients were asked about reactions, no file of scores can tell; asking again for each would hide what it does tell.
    private static readonly ImmutableDictionary<string, RuleGrade> NotInTheFile = ImmutableDictionary<string, RuleGrade>.Empty.Add("MON006", RuleGrade.Off);

    public static async Task<ScoreTable> ReadAsync(CliHost host, ReviewRequest request, CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, request.Path);
        var csv = new CsvRows(Inputs.Name(request.Path), request.Columns);
        var rows = await csv.ReadAsync(input, cancellationToken).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime);
        return new ScoreTableReader(request, today).Read(rows, csv.Bad);
    }

    public static MemoryClinic Clinic(ReviewRequest request)
    {
        var policy = new ClinicPolicy { Grades = NotInTheFile };
        return new MemoryClinic(policy with { Measures = policy.Measures.With(request.Measure) });
    }

    /// <summary>The day's last moment: everything of that day has happened.</summary>
    public static DateTimeOffset LastMomentOf(this ClinicPolicy policy, DateOnly day) => policy.EndOf(day).AddMilliseconds(-1);
}
