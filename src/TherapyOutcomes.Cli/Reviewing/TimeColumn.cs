namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Reads a time column: dates, or numbers from a start.</summary>
/// <param name="unit">What numbers count; null = dates.</param>
internal sealed class TimeColumn(TimeUnit? unit)
{
    // A mean month: 365.25 / 12 days.
    private const decimal DaysOfMonth = 30.4375m;
    private const decimal LongestDays = 36525m;

    // Sessions start in the morning; that a score is taken at their start is what matters.
    private static readonly TimeOnly Start = new(9, 0);

    /// <summary>What is allowed, in words for an error.</summary>
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

    /// <summary>Reads a number of the column.</summary>
    public bool TryReadNumber(string cell, out decimal time) =>
        Numbers.TryRead(cell, out time) && Math.Abs(time) <= LongestDays / DaysOf(unit!.Value);

    /// <summary>Tells when a date's session starts.</summary>
    public static DateTimeOffset OnDay(DateOnly day) => new(day.ToDateTime(Start), TimeSpan.Zero);

    /// <summary>Tells when a number's session starts.</summary>
    public DateTimeOffset FromStart(DateOnly start, decimal time)
    {
        var whole = unit == TimeUnit.Months ? decimal.Floor(time) : 0m;
        var day = start.AddMonths((int)whole);
        return OnDay(day).AddTicks((long)((time - whole) * DaysOf(unit!.Value) * TimeSpan.TicksPerDay));
    }

    /// <summary>The start from which the longest time ends today.</summary>
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
