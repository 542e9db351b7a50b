using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Converts cells to scores of clients at times, and explains why a row cannot be used.</summary>
internal sealed class ScoreTableReader(ReviewRequest request, DateOnly today)
{
    private readonly TimeColumn _times = new(request.TimeUnit);
    private readonly List<BadRow> _bad = [];
    private readonly HashSet<string> _clients = [];
    private readonly Dictionary<(string Client, DateTimeOffset At), int> _taken = [];
    private int _missing;

    public ScoreTable Read(IReadOnlyList<RawRow> rows, IReadOnlyList<BadRow> unreadable)
    {
        _bad.AddRange(unreadable);
        var usable = Times([.. rows.Where(HasClient).Where(HasScore)])
            .Where(row => IsFirst(row))
            .ToList();
        var newest = usable.Count > 0 ? usable.Max(row => row.Day) : today;
        var asOf = request.AsOf ?? (request is { TimeUnit: not null, Start: null } && newest < today ? today : newest);
        return new ScoreTable
        {
            Clients = [.. _clients],
            Rows = [.. usable.Where(row => row.Day <= asOf)],
            Missing = _missing,
            Later = usable.Count(row => row.Day > asOf),
            Bad = [.. _bad.OrderBy(row => row.Line)],
            AsOf = asOf,
        };
    }

    private bool HasClient(RawRow row)
    {
        if (row.ClientProblem is { } problem)
        {
            return Refuse(row, problem);
        }

        _clients.Add(row.Client.Trim());
        return true;
    }

    private bool HasScore(RawRow row)
    {
        if (row.HasNoScore)
        {
            _missing++;
            return false;
        }

        var cell = row.Score.Trim();
        return (Numbers.TryRead(cell, out var score) && request.Measure.Allows(score))
            || Refuse(row, $"the score is '{Shown.Plain(cell)}', not {request.Measure.Allowed}");
    }

    private IEnumerable<ScoreRow> Times(List<RawRow> rows)
    {
        if (request.TimeUnit is null)
        {
            return rows
                .Select(row => Dates.TryRead(row.Time, out var day) ? Row(row, TimeColumn.OnDay(day)) : RefuseTime(row))
                .OfType<ScoreRow>();
        }

        var timed = rows
            .Select(row => (Row: row, IsTime: _times.TryReadNumber(row.Time, out var time) || RefuseTime(row) is not null, Time: time))
            .Where(row => row.IsTime)
            .ToList();
        if (timed.Count == 0)
        {
            return [];
        }

        var start = request.Start ?? _times.StartFor(today, timed.Max(row => row.Time));
        return timed.Select(row => InRange(row.Row, _times.FromStart(start, row.Time))).OfType<ScoreRow>();
    }

    private ScoreRow? InRange(RawRow row, DateTimeOffset at) => RecordLimits.Contains(at) ? Row(row, at) : RefuseTime(row);

    private bool IsFirst(ScoreRow row)
    {
        if (_taken.TryAdd((row.Client, row.At), row.Line))
        {
            return true;
        }

        _bad.Add(new BadRow(row.Line, $"a second score of this client at this time; the one on line {_taken[(row.Client, row.At)]} was used"));
        return false;
    }

    private ScoreRow? RefuseTime(RawRow row)
    {
        Refuse(row, row.Time.Trim().Length == 0 ? $"no time; give {_times.Allowed}" : $"the time is '{Shown.Plain(row.Time)}', not {_times.Allowed}");
        return null;
    }

    private bool Refuse(RawRow row, string reason)
    {
        _bad.Add(new BadRow(row.Line, reason));
        return false;
    }

    private static ScoreRow Row(RawRow row, DateTimeOffset at)
    {
        Numbers.TryRead(row.Score, out var score);
        return new ScoreRow(row.Line, row.Client.Trim(), at, score);
    }
}
