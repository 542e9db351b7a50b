using System.Globalization;
using System.Text.RegularExpressions;

namespace TherapyOutcomes.Import.Times;

/// <summary>Splits a cell that looks like a date into its parts. Which part is the day may be open.</summary>
internal sealed partial record WrittenDate
{
    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The first of the other two numbers.</summary>
    public required int First { get; init; }

    /// <summary>The second of the other two numbers.</summary>
    public required int Second { get; init; }

    /// <summary>What follows the date, without the space between.</summary>
    public required string Rest { get; init; }

    /// <summary>The mark between the numbers; null if the month is a name.</summary>
    public char? Mark { get; init; }

    /// <summary>True if the order is open, because the year comes last and the month is a number; otherwise, false: month, then day.</summary>
    public bool IsOrderOpen { get; init; }

    /// <summary>True if the year has two digits only; otherwise, false.</summary>
    public bool HasShortYear { get; init; }

    /// <summary>Reads the parts of a cell; null if it doesn't look like a date.</summary>
    public static WrittenDate? Of(string text)
    {
        if (YearFirst().Match(text) is { Success: true } yearFirst)
        {
            return Part(yearFirst, "month", "day");
        }

        if (YearLast().Match(text) is { Success: true } yearLast)
        {
            return Part(yearLast, "first", "second") with { IsOrderOpen = true };
        }

        return Named().Match(text) is { Success: true } named && MonthOf(named.Groups["name"].Value) is { } month
            ? Part(named, null, "day") with { First = month, Mark = null }
            : null;
    }

    /// <summary>Returns the date with its year in full: of the years that a file can have, one at most ends with the same two digits.</summary>
    /// <param name="first">The first year that a file can have.</param>
    /// <param name="last">The last year that a file can have.</param>
    public WrittenDate InFull(int first, int last)
    {
        const int Century = 100;
        var year = last - ((last - Year) % Century);
        return !HasShortYear ? this : this with { Year = year >= first ? year : year + Century };
    }

    /// <summary>Determines whether a date with a short year would also be one if its first number were the year.</summary>
    /// <param name="first">The first year that a file can have.</param>
    /// <param name="last">The last year that a file can have.</param>
    public bool FitsYearFirst(int first, int last)
    {
        const int Century = 100;
        var other = new WrittenDate { Year = First, First = Second, Second = Year % Century, Rest = Rest, HasShortYear = true }.InFull(first, last);
        return HasShortYear && other.Year >= first && other.Year <= last && other.Day(isDayFirst: false) is not null;
    }

    /// <summary>Returns the day; null if there is no such day in this order.</summary>
    public DateOnly? Day(bool isDayFirst)
    {
        var (month, day) = IsOrderOpen && isDayFirst ? (Second, First) : (First, Second);
        return Year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month) ? new DateOnly(Year, month, day) : null;
    }

    private static WrittenDate Part(Match match, string? first, string second) => new()
    {
        Year = Number(match, "year"),
        HasShortYear = match.Groups["year"].Length == 2,
        First = first is null ? 0 : Number(match, first),
        Second = Number(match, second),
        Rest = match.Groups["rest"].Value.TrimStart('T', ',', ' ').TrimEnd(),
        Mark = match.Groups["mark"] is { Success: true, Value: [var mark, ..] } ? mark : null,
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int? MonthOf(string name)
    {
        const int Fewest = 3;
        var place = Array.FindIndex(MonthNames, month => name.Length >= Fewest && month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? place + 1 : string.Equals(name, "Sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<mark>[-/.])(?<month>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2})(?<rest>[T ]+.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})(?<mark>[-/.])(?<second>[0-9]{1,2})\k<mark>(?<year>[0-9]{4}|[0-9]{2})(?<rest>,? +.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^((?<day>[0-9]{1,2})\.?[ -](?<name>[A-Za-z]+)\.?,?[ -](?<year>[0-9]{4}|[0-9]{2})|(?<name>[A-Za-z]+)\.? (?<day>[0-9]{1,2}),? (?<year>[0-9]{4}))(?<rest>,? +.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
