namespace TherapyOutcomes.Import.Hints;

/// <summary>Notices that nearly everyone got worse, as if the scores counted the other way round.</summary>
internal static class OtherDirection
{
    private const int FewestClients = 5;
    private const double NearlyAll = 0.8;

    public static IEnumerable<FileHint> Of(ScoreFile file, ScoreFileOptions options)
    {
        foreach (var scores in file.Scores.Where(row => row.At is not null).GroupBy(row => row.Measure))
        {
            if (DirectionOf(scores.Key, options) is not { } better)
            {
                continue;
            }

            var changes = ChangesOf(scores).Where(change => change != 0).ToList();
            var worse = changes.Count(change => better == Better.Lower ? change > 0 : change < 0);
            if (changes.Count >= FewestClients && worse >= changes.Count * NearlyAll)
            {
                yield return new FileHint(HintKind.Direction, $"{worse} of {changes.Count} clients have a worse score than at the start. Lower scores {(better == Better.Lower ? "are taken as better" : "are taken as worse")}{(scores.Key is { } id ? $" for {id}" : "")}: does the file count the other way round?");
            }
        }
    }

    private static Better? DirectionOf(MeasureId? measure, ScoreFileOptions options) =>
        options.Better ?? (measure is { } id ? options.Measures.Get(id).Better : null);

    private static IEnumerable<decimal> ChangesOf(IEnumerable<ScoreRow> rows)
    {
        var ends = new Dictionary<string, (ScoreRow First, ScoreRow Last)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            ends[row.Client!] = !ends.TryGetValue(row.Client!, out var known) ? (row, row)
                : row.At < known.First.At ? (row, known.Last)
                : row.At > known.Last.At ? (known.First, row)
                : known;
        }

        return ends.Values.Select(client => client.Last.Value!.Value - client.First.Value!.Value);
    }
}
