namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Reads a time column, which contains dates or numbers that count from a start.</summary>
/// <param name="unit">The unit of the numbers; null if the column contains dates.</param>
internal sealed class TimeColumn(TimeUnit? unit)
{
    // The mean length of a month: 365.25 / 12 days.
    private const decimal DaysOfMonth = 30.4375m;
    private const decimal LongestDays = 36525m;

    // Sessions are assumed to start in the morning. What matters is that the score is taken at the start of the session.
    private static readonly TimeOnly Start = new(9, 0);

    /// <summary>The allowed values, in words for an error message.</summary>
    public string Allowed => unit is { } counted
        ? $"a number of {Name(counted)}, within a century of the start; for dates, leave out --time-unit"
        : $"{Dates.Allowed}; for numbers, give --time-unit";

    /// <summary>Reads the option that names the unit.</summary>
    /// <exception cref="BadInputException">There is no such unit.</exception>
    public static TimeUnit? Unit(string? text) => text switch
    {
        null => null,
        "days" => TimeUnit.Days,
        "weeks" => TimeUnit.Weeks,
        "months" => TimeUnit.Months,
        _ => throw new BadInputException($"--time-unit is '{Shown.Plain(text)}'. Give days, weeks or months, or leave it out for dates."),
    };

    /// <summary>Tries to read a number of the column.</summary>
    public bool TryReadNumber(string cell, out decimal time) =>
        Numbers.TryRead(cell, out time) && Math.Abs(time) <= LongestDays / DaysOf(unit!.Value);

    /// <summary>Returns the time at which the session on a date starts.</summary>
    public static DateTimeOffset OnDay(DateOnly day) => new(day.ToDateTime(Start), TimeSpan.Zero);

    /// <summary>Returns the time at which the session for a number starts.</summary>
    public DateTimeOffset FromStart(DateOnly start, decimal time)
    {
        var whole = unit == TimeUnit.Months ? decimal.Floor(time) : 0m;
        var day = start.AddMonths((int)whole);
        return OnDay(day).AddTicks((long)((time - whole) * DaysOf(unit!.Value) * TimeSpan.TicksPerDay));
    }

    /// <summary>Returns the start for which the longest time ends today.</summary>
    public DateOnly StartFor(DateOnly today, decimal longest)
    {
        var whole = unit == TimeUnit.Months ? decimal.Floor(longest) : 0m;
        return today.AddMonths(-(int)whole).AddDays(-(int)decimal.Ceiling((longest - whole) * DaysOf(unit!.Value)));
    }

    private static decimal DaysOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Days => 1,
        TimeUnit.Weeks => 7,
        _ => DaysOfMonth,
    };

    private static string Name(TimeUnit unit) => unit switch
    {
        TimeUnit.Days => "days",
        TimeUnit.Weeks => "weeks",
        _ => "months",
    };
}
