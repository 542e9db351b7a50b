namespace TherapyOutcomes.Tests.Model;

/// <summary>
/// Writes one random history fact by fact. After each fact the model tells how the client is, so that the next days and
/// values can be chosen at the edges: exactly the threshold, exactly half of the gain, 13, 14 and 15 days, 27 and 28.
/// </summary>
internal sealed class ModelHistoryWriter
{
    private const int UsualLastDay = 120;
    private const int LastDayOfThoseWhoComeBack = 240;

    private readonly Random _random;
    private readonly DateOnly _firstDay;
    private readonly ModelMeasureChoice _primary;
    private readonly ModelMeasureChoice? _second;
    private readonly bool _comesBack;
    private readonly HashSet<string> _takenBack = [];
    private ModelHistory _history;
    private ModelCourse _course;
    private DateOnly _day;
    private DateTimeOffset _newestAt;
    private int _nextId = 1;

    /// <summary>Begins with an empty history.</summary>
    public ModelHistoryWriter(
        Random random, ModelHistory empty, DateOnly firstDay, ModelMeasureChoice primary, ModelMeasureChoice? second)
    {
        _random = random;
        _firstDay = firstDay;
        _primary = primary;
        _second = second;
        _comesBack = random.Chance(12);
        _history = empty;
        _newestAt = empty.Opened;
        _day = firstDay;
        _course = ModelCourse.Of(_history, _day);
    }

    private ModelImprovement? Newest => _course.Improvements is [.., var newest] ? newest : null;

    private DateOnly LastDay => _firstDay.AddDays(_comesBack ? LastDayOfThoseWhoComeBack : UsualLastDay);

    /// <summary>Writes it.</summary>
    public ModelHistory Write()
    {
        int count = _random.Chance(60) ? _random.Next(10, 26) : _random.Next(1, 26);
        if (_random.Chance(70))
        {
            // The usual beginning: a baseline and the first session on one day.
            Add(new Score(At(_day, new(8, 50)), NewId("x"), _primary.Measure.Name, Baseline()));
            if (_second is not null && _random.Chance(75))
            {
                Add(new Score(At(_day, new(8, 50)), NewId("y"), _second.Measure.Name, ModelValues.Baseline(_second, _random)));
            }

            Add(new Session(At(_day, new(9, 0)), NewId("s")));
        }

        while (_history.Facts.Count < count)
        {
            MoveOn();
            Add(Next());
        }

        return _history with { Facts = [.. _history.Facts.Take(count)] };
    }

    private void Add(ModelFact? fact)
    {
        if (fact is null)
        {
            return;
        }

        _history = _history with { Facts = [.. _history.Facts, fact] };
        _newestAt = fact.At > _newestAt ? fact.At : _newestAt;
        DateOnly factDay = _history.Day(fact.At);
        _day = factDay > _day ? factDay : _day;
        _course = ModelCourse.Of(_history, _day);
    }

    // ---- Days and times ---------------------------------------------------------------------------------------

    private void MoveOn()
    {
        DateOnly next = _random.Next(10) switch
        {
            < 3 => _day,
            < 6 => _day.AddDays(_random.Next(1, 11)),
            6 => _day.AddDays(_random.Pick([7, 13, 14, 15, 27, 28])),
            _ => _random.Pick(DaysAtAnEdge()),
        };
        if (_comesBack && _random.Chance(12))
        {
            next = _day.AddDays(_random.Pick([89, 90, 91, 95]));
        }

        _day = next < _day ? _day : next > LastDay ? LastDay : next;
    }

    private List<DateOnly> DaysAtAnEdge()
    {
        List<DateOnly> edges = [_day, _day.AddDays(1)];
        if (_course.Improvements is [.., var newest])
        {
            Around(newest.RunSince, 27, 28, 29);
            Around(newest.Lost?.On, 13, 14, 15);
            Around(newest.FoundOn, 28);
        }

        Around(_course.CanBeSustainedOn, 0, 1);
        Around(_course.Scores is [.., var score] ? score.Score.Day : null, 14, 15);
        Around(_history.Facts.OfType<MaintenanceAgreed>().LastOrDefault()?.Until, 0, 1);
        return [.. edges.Where(e => e >= _day && e <= _day.AddDays(45)).DefaultIfEmpty(_day)];

        void Around(DateOnly? start, params int[] days)
        {
            if (start is { } known)
            {
                edges.AddRange(days.Select(d => known.AddDays(d)));
            }
        }
    }

    private DateTimeOffset At(DateOnly on, TimeOnly time) => ModelClock.Instant(on, time, _history.Zone, _random);

    /// <summary>Now, the instant of another fact, 36 hours after a session, or (recorded late) an earlier day.</summary>
    private DateTimeOffset SomeInstant(bool mayBeLate = true)
    {
        int kind = _random.Next(100);
        if (kind < 8 && _history.Facts.Count > 0)
        {
            DateTimeOffset same = _history.Facts[^1].At;
            return ModelClock.InSomeOffset(mayBeLate || same >= _newestAt ? same : _newestAt, _random);
        }

        if (kind < 14 && _history.Primary.UnsettledAfterSession && _history.Facts.OfType<Session>().LastOrDefault() is { } session)
        {
            DateTimeOffset settled = session.At.AddHours(36).AddMinutes(_random.Pick([-1, 0, 1]));
            bool fits = settled >= _newestAt || (mayBeLate && _history.Day(settled) >= _course.CycleStart);
            return ModelClock.InSomeOffset(fits ? settled : _newestAt, _random);
        }

        if (mayBeLate && kind < 32)
        {
            DateOnly earliest = _course.CycleStart > _firstDay ? _course.CycleStart : _firstDay;
            int days = Math.Max(0, _day.DayNumber - earliest.DayNumber);
            return At(_day.AddDays(-_random.Next(0, Math.Min(days, 40) + 1)), ModelClock.Time(_random));
        }

        DateTimeOffset at = At(_day, ModelClock.Time(_random));
        return mayBeLate || at >= _newestAt ? at : ModelClock.InSomeOffset(_newestAt, _random);
    }

    // ---- Facts ------------------------------------------------------------------------------------------------

    private ModelFact? Next() => NextOfAnyKind() ?? Resume();

    private ModelFact? NextOfAnyKind() => _random.Next(100) switch
    {
        < 40 => new Score(SomeInstant(), NewId("x"), _primary.Measure.Name, ValueOfPrimary()),
        < 53 => new Session(SomeInstant(), NewId("s")),
        < 67 => new Observation(OnTheDayOfAScoreOr(SomeInstant()), NewId("o"), _random.Chance(65)),
        < 76 => SecondScore(),
        < 80 => new CheckIn(SomeInstant()),
        < 85 => new PlanAdjusted(OnTheDayOfAScoreOr(SomeInstant()), _random.Frequency()),
        < 86 => new PlanConfirmed(SomeInstant()),
        < 88 => Maintenance(),
        < 91 => Discharge(),
        < 93 => new Preference(SomeInstant(), _random.Pick([true, false, false, (bool?)null]), _random.Pick([true, false, (bool?)null])),
        < 98 => Correction(),
        _ => null,
    };

    private string NewId(string prefix) => $"{prefix}{_nextId++}";

    private Score? SecondScore() => _second is null
        ? null
        : new(SomeInstant(), NewId("y"), _second.Measure.Name, ValueOfSecond(_second));

    private DateTimeOffset OnTheDayOfAScoreOr(DateTimeOffset other) =>
        _random.Chance(35) && _course.Scores is [.., var score] && score.Score.Day > _course.CycleStart
            ? At(score.Score.Day, ModelClock.Time(_random))
            : other;

    private MaintenanceAgreed? Maintenance() => _comesBack
        ? null
        : new(SomeInstant(mayBeLate: false), _random.Pick([2, 4, 6]), _day.AddDays(_random.Pick([7, 27, 28, 60])));

    private Discharged? Discharge() => _course.Stands && _course.ShownNow
        ? new(SomeInstant(mayBeLate: false), _random.Chance(30) ? _day.AddDays(_random.Next(7, 35)) : null)
        : null;

    private Resumed? Resume()
    {
        DateTimeOffset at = SomeInstant(mayBeLate: false);
        ModelGap? gap = ModelGaps.Newest(_history, new(at, _history.Facts.Count + 1));
        bool resumedSince = gap is not null && _history.Facts.OfType<Resumed>().Any(r => _history.Day(r.At) >= gap.To);
        return gap is null || resumedSince ? null : new(at);
    }

    /// <summary>Corrects the score or observation that found, lost or regained the improvement, or any fact of the cycle.</summary>
    private Corrected? Correction()
    {
        IReadOnlyList<string> telling =
            [.. _course.Improvements.SelectMany(i => new[] { i.FoundBy }.Concat(i.Losses.Select(l => l.By)).Concat(i.Regains.Select(r => r.By)))];
        IReadOnlyList<ModelFact> facts = [.. ModelRecord.Facts(_history)
            .Where(f => f.Day >= _course.CycleStart && f.Fact is (Session or Score or Observation))
            .Select(f => f.Fact)
            .Where(f => !_takenBack.Contains(IdOf(f)))
            .Where(f => f is not Session || _course.CycleStart == DateOnly.MinValue)];
        IReadOnlyList<ModelFact> preferred = [.. facts.Where(f => telling.Contains(IdOf(f)))];
        if (facts.Count == 0)
        {
            return null;
        }

        ModelFact wrong = _random.Pick(preferred.Count > 0 && _random.Chance(60) ? preferred : facts);
        _takenBack.Add(IdOf(wrong));
        decimal? replacement = wrong is Score score && _random.Chance(55)
            ? score.Measure == _primary.Measure.Name ? ValueOfPrimary() : ValueOfSecond(_second!)
            : null;
        return new(ModelClock.InSomeOffset(_newestAt, _random), IdOf(wrong), replacement);
    }

    private static string IdOf(ModelFact fact) => fact switch
    {
        Session s => s.Id,
        Score s => s.Id,
        Observation o => o.Id,
        _ => "",
    };

    // ---- Values -----------------------------------------------------------------------------------------------

    private decimal Baseline() => ModelValues.Baseline(_primary, _random);

    private decimal ValueOfPrimary() => _course.Baseline is { } baseline
        ? _course.Stands && _random.Chance(35) ? ModelValues.Holding(_primary, baseline.Value, _history.Chronicity, _random)
        : ModelValues.AtAnEdge(
            _primary, baseline.Value, _history.Chronicity, Newest?.BestGain, LosingGain(), _random)
        : Baseline();

    private decimal? LosingGain() =>
        _course.Lost is { } lost ? _course.Scores.FirstOrDefault(s => s.Score.Fact.Id == lost.By)?.Gain : null;

    private decimal ValueOfSecond(ModelMeasureChoice choice)
    {
        ModelBaseline? baseline = ModelBaseline.Of(_history, choice.Measure, ModelCycle.Of(_history));
        return baseline is null
            ? ModelValues.Baseline(choice, _random)
            : _random.Chance(50) ? ModelValues.Worse(choice, baseline.Value, _history.Chronicity, _random)
            : ModelValues.AtAnEdge(choice, baseline.Value, _history.Chronicity, null, null, _random);
    }
}
