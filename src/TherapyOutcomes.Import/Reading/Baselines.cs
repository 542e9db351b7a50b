using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Import.Times;

namespace TherapyOutcomes.Import.Reading;

/// <summary>The scores at the start that rows repeat: one for each client and measure.</summary>
/// <param name="options">The options.</param>
/// <param name="zero">Time 0 of a file whose times count from the start; null for other files.</param>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Baselines(ScoreFileOptions options, DateTimeOffset? zero)
{
    private const string Name = "baseline";

    private readonly Dictionary<(string Client, MeasureId? Measure), ScoreRow> _known = [];

    /// <summary>Adds what a row says; returns why the row must be refused, or null.</summary>
    public string? Add(ScoreRow row, ReadScore score)
    {
        if (score.Problem is not null || score.Value is null)
        {
            return score.Problem;
        }

        var key = (row.Client!, row.Measure);
        if (!_known.TryGetValue(key, out var known))
        {
            _known[key] = row with { Fate = RowFate.Used, Time = Name, Value = score.Value };
            return null;
        }

        return known.Value == score.Value
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"the score at the start is {score.Value}, but {known.Value} on line {known.Line}");
    }

    /// <summary>Refuses rows that say another score at the start than the column for it, and returns the scores at the start that no row says.</summary>
    public (ImmutableArray<ScoreRow> Rows, ImmutableArray<ScoreRow> Baselines) Agree(List<ScoreRow> rows)
    {
        if (_known.Count == 0)
        {
            return ([.. rows], []);
        }

        var atStart = rows.Where(IsAtStart).ToLookup(row => (row.Client!, row.Measure));
        var first = FirstVisits(rows);
        return (
            [.. rows.Select(row => IsAtStart(row) ? Agreed(row) : row)],
            [.. _known.Where(known => !atStart.Contains(known.Key)).Select(known => known.Value with { At = zero ?? DayBefore(first, known.Value) })]);
    }

    private ScoreRow Agreed(ScoreRow row)
    {
        var baseline = _known[(row.Client!, row.Measure)];
        return baseline.Value == row.Value ? row : row with
        {
            Fate = RowFate.Refused,
            Value = null,
            Items = [],
            Reason = string.Create(CultureInfo.InvariantCulture, $"the score at time 0 is {row.Value}, but the column for it says {baseline.Value} on line {baseline.Line}"),
        };
    }

    // In a file of dates, the start is before every row.
    private bool IsAtStart(ScoreRow row) =>
        row.Fate == RowFate.Used && _known.ContainsKey((row.Client!, row.Measure)) && (row.At is { } at ? at == zero : row.Time is "0" or Name);

    private static Dictionary<string, DateTimeOffset> FirstVisits(List<ScoreRow> rows)
    {
        var first = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row is { Fate: not RowFate.Refused, Client: { } client, At: { } at } && (!first.TryGetValue(client, out var known) || at < known))
            {
                first[client] = at;
            }
        }

        return first;
    }

    private DateTimeOffset? DayBefore(Dictionary<string, DateTimeOffset> first, ScoreRow baseline) =>
        (first.TryGetValue(baseline.Client!, out var visit) ? visit : baseline.At) is { } day
            ? CellTime.OnDay(CellTime.DayOf(day).AddDays(-1)).At(default, options.TimeZone)
            : null;
}
