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

            var changes = scores.GroupBy(row => row.Client!).Select(client => ChangeOf([.. client])).Where(change => change != 0).ToList();
            var worse = changes.Count(change => better == Better.Lower ? change > 0 : change < 0);
            if (changes.Count >= FewestClients && worse >= changes.Count * NearlyAll)
            {
                yield return new FileHint(HintKind.Direction, $"{worse} of {changes.Count} clients have a worse score than at the start. Lower scores {(better == Better.Lower ? "are taken as better" : "are taken as worse")}{(scores.Key is { } id ? $" for {id}" : "")}: does the file count the other way round?");
            }
        }
    }

    private static Better? DirectionOf(MeasureId? measure, ScoreFileOptions options) =>
        options.Better ?? (measure is { } id ? options.Measures.Get(id).Better : null);

    private static decimal ChangeOf(List<ScoreRow> rows) => rows.MaxBy(row => row.At)!.Value!.Value - rows.MinBy(row => row.At)!.Value!.Value;
}
