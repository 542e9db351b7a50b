using System.Collections.Immutable;
using TherapyOutcomes.Import.Numbers;
using TherapyOutcomes.Import.Text;
using TherapyOutcomes.Import.Times;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Import.Reading;

/// <summary>Gives every row of a table its fate.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class RowReader
{
    private readonly RawTable _table;
    private readonly ScoreFileOptions _options;
    private readonly ScoreCells _scores;
    private readonly ClientNames _clients;
    private readonly MeasureNames _measures;
    private readonly ImmutableArray<Measure?> _slotMeasures;
    private readonly ImmutableArray<string> _groups;
    private readonly Dictionary<(string Client, string Time, long Ticks, MeasureId? Measure), int> _taken = [];
    private readonly List<decimal> _outOfRange = [];
    private readonly Measure? _default;
    private readonly DateOnly _last;

    public RowReader(RawTable table, ScoreFileOptions options)
    {
        (_table, _options) = (table, options);
        _clients = new ClientNames(table.Clients.Texts);
        _measures = new MeasureNames(table.Measures.Texts, options);
        _slotMeasures = [.. table.Layout.Slots.Select(slot => slot.Measure is { } id ? KnownMeasure(id) : null)];
        _default = options.MeasureColumn is not null && options.Measure is { } measure ? KnownMeasure(measure) : null;
        _groups = [.. table.Groups.Texts.Select(Cells.Plain)];
        Numbers = NumberColumn.Of(table.Numbers.Texts, options, LargestScore());
        _scores = new ScoreCells(table, Numbers, options);
        Times = TimeColumn.Of(table.Times.Texts, options);
        _last = options.AsOf is { } asOf && asOf < options.Today ? asOf : options.Today;
    }

    public NumberColumn Numbers { get; }

    public TimeColumn Times { get; }

    /// <summary>The day of time 0 in a file without dates.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>The number of scores that look like raw sums.</summary>
    public int RawSums { get; private set; }

    /// <summary>The numbers that a measure doesn't allow.</summary>
    public IReadOnlyList<decimal> OutOfRange => _outOfRange;

    /// <summary>The lowest and the highest answer to an item, and the number of answers; null if there are none.</summary>
    public (decimal Low, decimal High, int Count)? ItemsSeen => _scores.ItemsSeen;

    /// <summary>Returns the rows, ordered by line, and the scores at the start.</summary>
    public (ImmutableArray<ScoreRow> Rows, ImmutableArray<ScoreRow> Baselines) Read(CancellationToken cancellationToken)
    {
        Start = Times.StartFor(_table.Entries.Select(entry => Times[entry.Time].Time).OfType<CellTime>().Where(time => time.IsRelative).Distinct());
        var baselines = new Baselines(_options, Times.IsRelative ? CellTime.Zero.At(Start, _options.TimeZone) : null);
        var rows = new List<ScoreRow>(_table.Entries.Count + _table.Broken.Count);
        foreach (var entry in _table.Entries)
        {
            if (rows.Count % 1024 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            rows.Add(RowOf(entry, baselines));
        }

        rows.AddRange(_table.Broken.Select(RowOf));
        if (_table.Broken.Count > 0)
        {
            rows = [.. rows.OrderBy(row => row.Line)];
        }

        return baselines.Agree(rows);
    }

    private ScoreRow RowOf(Entry entry, Baselines baselines)
    {
        var (time, client, measure) = (Times[entry.Time], _clients[entry.Client], MeasureOf(entry));
        var row = new ScoreRow
        {
            Line = entry.Line,
            Fate = RowFate.Refused,
            Client = client,
            Time = time.Name.Length == 0 ? null : time.Name,
            At = time.Time?.At(Start, _options.TimeZone),
            Measure = measure?.Id,
            Group = entry.Group < 0 ? null : _groups[entry.Group],
        };
        if ((_clients.ProblemOf(entry.Client) ?? MeasureProblem(entry, measure)) is { } unknown)
        {
            return row with { Reason = unknown };
        }

        var score = _scores.Of(entry, measure);
        RawSums += score.IsRawSum ? 1 : 0;
        if (score.OutOfRange is { } number)
        {
            _outOfRange.Add(number);
        }

        var problem = score.Problem ?? time.Problem ?? DayProblem(row);
        if (problem is null && entry.Baseline >= 0)
        {
            problem = baselines.Add(row, _scores.OfBaseline(entry, measure));
        }

        return problem is not null ? row with { Reason = problem }
            : score.Value is null ? row with { Fate = RowFate.Missing }
            : Taken(row) is { } line ? row with { Reason = $"a second score of this client at this time; the one on line {line} was used" }
            : row with { Fate = RowFate.Used, Value = score.Value, Items = score.Items };
    }

    private static ScoreRow RowOf(BrokenLine broken) => new()
    {
        Line = broken.Line,
        Fate = RowFate.Refused,
        Reason = broken.Reason,
        IsRagged = true,
        Client = broken.Client is { } client && Cells.Plain(client) is { Length: > 0 } name ? name : null,
        Time = broken.Time is null ? null : TimeColumn.NameOf(Cells.Plain(broken.Time)),
    };

    private Measure? MeasureOf(Entry entry) =>
        entry.Measure < 0 ? _slotMeasures[entry.Slot]
        : Cells.Plain(_table.Measures[entry.Measure]).Length == 0 ? _default
        : _measures[entry.Measure];

    private string? MeasureProblem(Entry entry, Measure? measure) =>
        entry.Measure < 0 || measure is not null ? null
        : $"the measure is '{Cells.Shown(_table.Measures[entry.Measure])}', which is not known; {_options.NameOf(nameof(_options.MeasureNames))} can say which one it is";

    private string? DayProblem(ScoreRow row)
    {
        if (row.At is not { } at || DateOnly.FromDateTime(at.DateTime) is var day && day <= _last)
        {
            return null;
        }

        return $"the time is {Cells.Shown(row.Time!)}, which is after {(_last < _options.Today ? $"{_last:yyyy-MM-dd}, the day for which the file is read" : $"today, {_last:yyyy-MM-dd}")}";
    }

    private int? Taken(ScoreRow row)
    {
        var place = (row.Client!, row.At is null ? row.Time! : string.Empty, row.At?.UtcTicks ?? 0, row.Measure);
        return _taken.TryAdd(place, row.Line) ? null : _taken[place];
    }

    private Measure KnownMeasure(MeasureId id)
    {
        if (!_options.Measures.TryGet(id, out var measure))
        {
            throw new FileRefusedException(ProblemKind.Option, $"{_options.NameOf(nameof(_options.Measure))}: the measure {id} is not known.");
        }

        return !_options.Items.IsEmpty && measure.Scoring is null
            ? throw new FileRefusedException(ProblemKind.Option, $"{_options.NameOf(nameof(_options.Items))}: {id} is not scored from items. Give the column with its score.")
            : measure;
    }

    private decimal? LargestScore()
    {
        var measures = _table.Measures.Texts.Count > 0 ? Enumerable.Range(0, _table.Measures.Texts.Count).Select(place => _measures[place]) : _slotMeasures;
        return measures.OfType<Measure>().Select(measure => Math.Max(Math.Abs(measure.Low), Math.Abs(measure.High))).ToList() is { Count: > 0 } most && (_options.MeasureColumn is not null || _slotMeasures.All(measure => measure is not null)) ? most.Max() : null;
    }
}
