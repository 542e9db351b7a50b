using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Import.Numbers;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Times;

/// <summary>Reads the different times of a file. Dates that leave the order of day and month open are read in the one order that fits them all.</summary>
internal sealed class TimeColumn
{
    /// <summary>The first year that a file can have. Earlier ones are taken for typing errors.</summary>
    public const int FirstYear = 1950;

    /// <summary>The last year that a file can have. Times of later years could not be converted from one offset to another.</summary>
    public const int LastYear = 9000;

    private readonly ScoreFileOptions _options;
    private readonly DateForm? _order;
    private readonly ImmutableArray<ReadTime> _times;
    private readonly SortedSet<string> _forms = new(StringComparer.Ordinal);

    private TimeColumn(IReadOnlyList<string> texts, ScoreFileOptions options)
    {
        _options = options;
        var names = texts.Select(text => NameOf(Cells.Plain(text))).ToList();
        if (options.TakesTimesAsNames)
        {
            _forms.Add("times as names");
            _times = [.. names.Select(name => new ReadTime(name, null, name.Length == 0 ? "no time" : null))];
            return;
        }

        var dates = names.Select(name => (Text: name, Written: WrittenDate.Of(name)?.InFull(FirstYear, options.Today.Year))).Where(one => one.Written is not null).Select(one => (one.Text, one.Written!));
        _order = options.DateForm ?? (options.TimeUnit is null ? DateOrder.Of(dates, options) : null);
        var times = names.ConvertAll(Read);
        var hasDates = times.Exists(time => time.Time is { IsRelative: false });
        _times = [.. times.Select(time => hasDates && time.Time is { IsRelative: true } ? Refused(time.Name, $"the time is '{Cells.Shown(time.Name)}', while other rows have dates") : time)];
        IsRelative = _times.Any(time => time.Time is { IsRelative: true });
    }

    /// <summary>True if the times count from the start of care; otherwise, false.</summary>
    public bool IsRelative { get; }

    /// <summary>What the times look like, in words.</summary>
    public string Form => string.Join(" and ", _forms);

    public ReadTime this[int place] => _times[place];

    /// <summary>Reads the times.</summary>
    /// <exception cref="FileRefusedException">The dates fit two orders, or none.</exception>
    public static TimeColumn Of(IReadOnlyList<string> texts, ScoreFileOptions options) => new(texts, options);

    /// <summary>Returns the day of time 0: the one that was given, or the one for which the newest of some times falls on today.</summary>
    public DateOnly StartFor(IEnumerable<CellTime> times)
    {
        var today = _options.AsOf is { } asOf && asOf < _options.Today ? asOf : _options.Today;
        return _options.Start ?? times.Select(time => time.StartFor(today)).DefaultIfEmpty(today).Min();
    }

    /// <summary>Returns a time in a uniform format: 0, 0.0 and +0 are the same time, while week1 is a name.</summary>
    public static string NameOf(string plain) =>
        NumberColumn.TryRead(plain, out var number) ? number.ToString("0.############################", CultureInfo.InvariantCulture) : plain;

    private ReadTime Read(string name)
    {
        if (name.Length == 0)
        {
            return Refused(name, $"no time; give {Allowed}");
        }

        var text = _options.Visits.FirstOrDefault(visit => string.Equals(Cells.Plain(visit.Key), name, StringComparison.OrdinalIgnoreCase)).Value ?? name;
        if (SpanSinceStart.Of(text) is { } span)
        {
            return Relative(name, span);
        }

        if (NumberColumn.TryRead(text, out var number) && Counted(number) is { } counted)
        {
            return counted.IsRelative ? Relative(name, counted) : Dated(name, counted, "Excel's serial dates");
        }

        return _options.TimeUnit is null && WrittenDate.Of(text)?.InFull(FirstYear, _options.Today.Year) is { } date ? OnDate(name, date) : Refused(name, $"the time is '{Cells.Shown(name)}', not {Allowed}");
    }

    private CellTime? Counted(decimal number) => (_options.TimeUnit, _options.DateForm) switch
    {
        ({ } unit, _) => SpanSinceStart.Of(number, unit),
        (_, DateForm.ExcelSerial or DateForm.ExcelSerial1904) => ExcelSerial.Of(number, _options.DateForm == DateForm.ExcelSerial1904),
        _ => null,
    };

    private ReadTime Relative(string name, CellTime span)
    {
        _forms.Add("times counted from the start");
        return new ReadTime(name, span, null);
    }

    private ReadTime OnDate(string name, WrittenDate date)
    {
        if (date.Year is < FirstYear or > LastYear)
        {
            return Refused(name, $"the time is '{Cells.Shown(name)}': years before {FirstYear} and after {LastYear} are taken for typing errors");
        }

        var isDayFirst = _order == DateForm.DayMonthYear;
        return (!date.IsOrderOpen || _order is DateForm.DayMonthYear or DateForm.MonthDayYear) && date.Day(isDayFirst) is { } day && TimeOfDay.Complete(day, date.Rest) is { } time
            ? Dated(name, time, FormOf(date, isDayFirst) + (date.HasShortYear ? $" with two-digit years read as {FirstYear}–{_options.Today.Year}" : "") + (time.Moment is null ? "" : $" with an offset, by the day in {_options.TimeZone.Id}"))
            : Refused(name, $"the time is '{Cells.Shown(name)}', not {Allowed}");
    }

    private ReadTime Dated(string name, CellTime time, string form)
    {
        if (time.Local is { Year: < FirstYear or > LastYear })
        {
            return Refused(name, $"the time is '{Cells.Shown(name)}': years before {FirstYear} and after {LastYear} are taken for typing errors");
        }

        _forms.Add(form);
        return new ReadTime(name, time, null);
    }

    private static string FormOf(WrittenDate date, bool isDayFirst) => date switch
    {
        { Mark: null } => "dates with the month's name",
        { IsOrderOpen: false, Mark: var mark } => $"dates year{mark}month{mark}day",
        { Mark: var mark } when isDayFirst => $"dates day{mark}month{mark}year",
        { Mark: var mark } => $"dates month{mark}day{mark}year",
    };

    private string Allowed => _options switch
    {
        { TimeUnit: { } unit } => $"a number of {SpanSinceStart.NameOf(unit)}, within a century of the start; for dates, leave out {_options.NameOf(nameof(_options.TimeUnit))}",
        { DateForm: DateForm.ExcelSerial or DateForm.ExcelSerial1904 } => "one of Excel's serial dates, such as 46053, or a date such as 2026-01-31",
        _ => $"a date such as 2026-01-31 or a time such as Baseline or Week 6; for numbers, give {_options.NameOf(nameof(_options.TimeUnit))}, or {_options.NameOf(nameof(_options.DateForm))} if they are Excel's serial dates; for visits with other names, give {_options.NameOf(nameof(_options.Visits))}",
    };

    private static ReadTime Refused(string name, string problem) => new(name, null, problem);
}
