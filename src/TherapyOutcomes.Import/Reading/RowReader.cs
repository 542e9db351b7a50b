using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
    private readonly Dictionary<(string Client, string Time, long Ticks, MeasureId? Measure), int> _taken;
    private readonly List<decimal> _outOfRange = [];
    private readonly DateTimeOffset?[] _moments;
    private readonly DateOnly _last;

    public RowReader(RawTable table, ScoreFileOptions options)
    {
        (_table, _options) = (table, options);
        _clients = new ClientNames(table.Clients.Texts);
        _measures = new MeasureNames(table.Measures.Texts, options);
        _slotMeasures = [.. table.Layout.Slots.Select(slot => slot.Measure is { } id ? KnownMeasure(id) : null)];
        if (options.MeasureColumn is not null && options.Measure is { } measure)
        {
            KnownMeasure(measure);
        }

        _groups = [.. table.Groups.Texts.Select(Cells.Plain)];
        Numbers = NumberColumn.Of(table.Numbers.Texts, options, LargestScore());
        _scores = new ScoreCells(table, Numbers, options);
        Times = TimeColumn.Of(table.Times.Texts, options);
        _moments = new DateTimeOffset?[table.Times.Texts.Count];
        _taken = new(table.Entries.Count);
        _last = options.AsOf is { } asOf && asOf < options.Today ? asOf : options.Today;
    }

    public NumberColumn Numbers { get; }

    public TimeColumn Times { get; }

    /// <summary>The day of time 0 in a file without dates.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>The number of rows of a client at a time of which another row was used.</summary>
    public int Repeated { get; private set; }

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
        var measure = MeasureOf(entry);
        if ((_clients.ProblemOf(entry.Client) ?? MeasureProblem(entry, measure)) is { } unknown)
        {
            return RowOf(entry, measure, RowFate.Refused, unknown);
        }

        var score = _scores.Of(entry, measure);
        RawSums += score.IsRawSum ? 1 : 0;
        if (score.OutOfRange is { } number)
        {
            _outOfRange.Add(number);
        }

        var time = Times[entry.Time];
        if (score is { Problem: null, Value: null } && entry.Baseline < 0)
        {
            return RowOf(entry, measure, RowFate.Missing);
        }

        var problem = score.Problem ?? time.Problem ?? DayProblem(entry, time);
        if (problem is null && entry.Baseline >= 0)
        {
            problem = baselines.Add(RowOf(entry, measure, RowFate.Refused), _scores.OfBaseline(entry, measure));
        }

        if (problem is not null || score.Value is null)
        {
            return RowOf(entry, measure, problem is null ? RowFate.Missing : RowFate.Refused, problem);
        }

        if (Taken(entry, time, measure) is { } line)
        {
            Repeated++;
            return RowOf(entry, measure, RowFate.Refused, $"a second score of this client at this time; the one on line {line} was used");
        }

        return RowOf(entry, measure, RowFate.Used, null, score);
    }

    private ScoreRow RowOf(Entry entry, Measure? measure, RowFate fate, string? reason = null, ReadScore? score = null)
    {
        var time = Times[entry.Time];
        return new ScoreRow
        {
            Line = entry.Line,
            Fate = fate,
            Reason = reason,
            Client = _clients[entry.Client],
            Time = time.Name.Length == 0 ? null : time.Name,
            At = AtOf(entry, time),
            Measure = measure?.Id,
            Value = score?.Value,
            Items = score?.Items ?? [],
            Group = entry.Group < 0 ? null : _groups[entry.Group],
        };
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
        : _measures[entry.Measure];

    private string? MeasureProblem(Entry entry, Measure? measure) =>
        entry.Measure < 0 || measure is not null ? null
        : Cells.Plain(_table.Measures[entry.Measure]).Length == 0 ? "no measure"
        : $"the measure is '{Cells.Shown(_table.Measures[entry.Measure])}', which is not known ({_options.NameOf(nameof(_options.MeasureNames))} can say which one it is)";

    private string? DayProblem(Entry entry, ReadTime time)
    {
        if (AtOf(entry, time) is not { } at || CellTime.DayOf(at) <= _last)
        {
            return null;
        }

        return $"the time is {Cells.Shown(time.Name)}, which is after {(_last < _options.Today ? $"{Iso(_last)}, the day for which the file is read" : $"today, {Iso(_last)}")}";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Many rows share a time, and finding its offset in the clinic's time zone takes longer than the rest of the row.
    private DateTimeOffset? AtOf(Entry entry, ReadTime time) => time.Time is { } known ? _moments[entry.Time] ??= known.At(Start, _options.TimeZone) : null;

    private int? Taken(Entry entry, ReadTime time, Measure? measure)
    {
        var at = AtOf(entry, time);
        ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(_taken, (_clients[entry.Client]!, at is null ? time.Name : string.Empty, at?.UtcTicks ?? 0, measure?.Id), out var isTaken);
        if (isTaken)
        {
            return line;
        }

        line = entry.Line;
        return null;
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
