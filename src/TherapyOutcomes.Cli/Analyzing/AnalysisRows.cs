using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Selects the rows of a file that an analysis counts: one for each client and time.</summary>
internal static class AnalysisRows
{
    /// <summary>Returns the rows in the order of the file. Even a row that cannot be used shows that the client exists.</summary>
    public static List<AnalysisRow> Of(ScoreFile file, AnalyzeRequest request)
    {
        var rows = new Dictionary<(string Client, string Time), AnalysisRow>();
        foreach (var row in file.Baselines.Concat(file.Rows).Where(row => Counts(row, request)))
        {
            var place = (row.Client!, row.Time ?? string.Empty);

            // A row without a score never takes precedence over one that has a score.
            if (!rows.TryGetValue(place, out var taken) || (taken.IsMissing && row.Fate == RowFate.Used))
            {
                rows[place] = Of(row);
            }
        }

        return [.. rows.Values];
    }

    /// <summary>Returns a time in the form in which the rows have it.</summary>
    public static string Time(string text) => ScoreFileReader.TimeName(text);

    // If a row has too many or too few cells, a matching time shows that its first cells are in the right columns.
    private static bool Counts(ScoreRow row, AnalyzeRequest request) =>
        row.Client is not null
        && (row.Measure is null || request.Measure is null || row.Measure == request.Measure.Id)
        && (!row.IsRagged || row.Time == Time(request.Pre) || row.Time == Time(request.Post));

    private static AnalysisRow Of(ScoreRow row) =>
        new(row.Line, row.Client!, row.Time ?? string.Empty, row.Fate == RowFate.Used ? (double)row.Value!.Value : double.NaN, row.Group ?? string.Empty) { IsUnusable = row.Fate == RowFate.Refused };
}
