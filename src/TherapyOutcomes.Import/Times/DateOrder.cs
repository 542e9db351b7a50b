namespace TherapyOutcomes.Import.Times;

/// <summary>Finds out which of two numbers is the day, from all dates of a column together.</summary>
internal static class DateOrder
{
    /// <summary>Returns the only order that fits; null if no date leaves the order open.</summary>
    /// <exception cref="FileRefusedException">Both orders fit all dates, or one date fits only the one and another only the other.</exception>
    public static DateForm? Of(IEnumerable<(string Text, WrittenDate Written)> dates, ScoreFileOptions options)
    {
        var open = dates.Where(one => one.Written.IsOrderOpen).ToList();
        var shortYears = open.FindAll(one => one.Written.HasShortYear);
        if (shortYears.Exists(one => FitsYearLast(one.Written, options)) && shortYears.TrueForAll(one => one.Written.FitsYearFirst(TimeColumn.FirstYear, options.Today.Year)))
        {
            throw Refused($"dates such as {shortYears[0].Text} can begin or end with the year: write it with four digits", options);
        }

        var dayFirst = open.Find(one => one.Written.Day(isDayFirst: true) is not null && one.Written.Day(isDayFirst: false) is null).Text;
        var monthFirst = open.Find(one => one.Written.Day(isDayFirst: false) is not null && one.Written.Day(isDayFirst: true) is null).Text;
        return (open.Count > 0, dayFirst, monthFirst) switch
        {
            (false, _, _) => null,
            (true, not null, null) => DateForm.DayMonthYear,
            (true, null, not null) => DateForm.MonthDayYear,
            (true, null, null) => throw Refused($"dates such as {open[0].Text} can mean day/month or month/day, and no date in the file shows which", options),
            _ => throw Refused($"{dayFirst} can only be day/month, and {monthFirst} only month/day, so one of them is wrong: correct it, or rows that don't fit are refused", options),
        };
    }

    private static bool FitsYearLast(WrittenDate date, ScoreFileOptions options) =>
        date.Year <= options.Today.Year && (date.Day(isDayFirst: true) ?? date.Day(isDayFirst: false)) is not null;

    private static FileRefusedException Refused(string what, ScoreFileOptions options) =>
        new(ProblemKind.DateOrder, $"The time column: {what}. Say which with {options.NameOf(nameof(options.DateForm))}.");
}
