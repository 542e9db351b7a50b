namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Finds the requested times among the rows.</summary>
internal sealed class AskedTimes(IReadOnlyCollection<AnalysisRow> rows, bool someAreBad)
{
    private const int Most = 12;

    /// <summary>Returns the time as the rows write it.</summary>
    /// <exception cref="BadInputException">
    /// No usable row has this time. This points to a typing error rather than to a caseload without scores.
    /// </exception>
    public string Find(string option, string text)
    {
        var time = AnalysisRows.Time(text);
        var here = rows.Where(row => row.Time == time).ToList();
        return here.Exists(row => !row.IsUnusable)
            ? time
            : throw new BadInputException($"{option} is '{Shown.Plain(text)}': {Why(here.Count > 0 && time.Length > 0)}");
    }

    private string Why(bool isThere)
    {
        var times = rows.Where(row => !row.IsUnusable && row.Time.Length > 0).Select(row => row.Time).Distinct().ToList();
        return isThere ? "no score at this time could be read."
            : times.Count > 0 ? $"no row has this time. The file has: {string.Join(", ", times.Take(Most).Select(Shown.Plain))}{(times.Count > Most ? ", …" : "")}."
            : someAreBad ? "no row could be read."
            : "there is no row with a time.";
    }
}
