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

    private readonly Dictionary<(string Client, MeasureId? Measure), (ScoreRow Row, DateTimeOffset? First)> _known = [];

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
            _known[key] = (row with { Fate = RowFate.Used, Time = Name, Value = score.Value }, row.At);
            return null;
        }

        if (known.Row.Value != score.Value)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the score at the start is {score.Value}, but {known.Row.Value} on line {known.Row.Line}");
        }

        _known[key] = known with { First = row.At < known.First ? row.At : known.First };
        return null;
    }

    /// <summary>Refuses rows that say another score at the start than the column for it, and returns the scores at the start that no row says.</summary>
    public (ImmutableArray<ScoreRow> Rows, ImmutableArray<ScoreRow> Baselines) Agree(List<ScoreRow> rows)
    {
        if (_known.Count == 0)
        {
            return ([.. rows], []);
        }

        var atStart = rows.Where(IsAtStart).ToLookup(row => (row.Client!, row.Measure));
        return (
            [.. rows.Select(row => IsAtStart(row) ? Agreed(row) : row)],
            [.. _known.Where(known => !atStart.Contains(known.Key)).Select(known => known.Value.Row with { At = At(known.Value.First) })]);
    }

    private ScoreRow Agreed(ScoreRow row)
    {
        var baseline = _known[(row.Client!, row.Measure)].Row;
        return baseline.Value == row.Value ? row : row with
        {
            Fate = RowFate.Refused,
            Value = null,
            Items = [],
            Reason = string.Create(CultureInfo.InvariantCulture, $"the score at time 0 is {row.Value}, but the column for it says {baseline.Value} on line {baseline.Line}"),
        };
    }

    private bool IsAtStart(ScoreRow row) =>
        row.Fate == RowFate.Used && _known.TryGetValue((row.Client!, row.Measure), out var known)
        && (row.At is { } at ? at == At(known.First) : row.Time is "0" or Name);

    // Where times count from the start, it is their 0. In a file of dates, it was before the first visit.
    private DateTimeOffset? At(DateTimeOffset? first) =>
        zero is { } start ? start
        : first is { } visit ? CellTime.OnDay(DateOnly.FromDateTime(visit.DateTime).AddDays(-1)).At(default, options.TimeZone)
        : null;
}
