using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using TherapyOutcomes.Import.Numbers;

namespace TherapyOutcomes.Import.Times;

/// <summary>Reads times that count from the start of care: <c>Baseline</c>, <c>T0</c>, <c>Week 6</c>, <c>6 weeks</c>, <c>6w</c>.</summary>
internal static partial class SpanSinceStart
{
    // The mean length of a month: 365.25 / 12 days.
    private const decimal DaysOfMonth = 30.4375m;
    private const decimal LongestDays = 36525m;

    private static readonly FrozenSet<string> Starts =
        new[] { "baseline", "base", "bl", "intake", "initial", "start", "pre", "t0" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TimeUnit> Units = new Dictionary<string, TimeUnit>
    {
        ["min"] = TimeUnit.Minutes,
        ["mins"] = TimeUnit.Minutes,
        ["minute"] = TimeUnit.Minutes,
        ["minutes"] = TimeUnit.Minutes,
        ["h"] = TimeUnit.Hours,
        ["hr"] = TimeUnit.Hours,
        ["hrs"] = TimeUnit.Hours,
        ["hour"] = TimeUnit.Hours,
        ["hours"] = TimeUnit.Hours,
        ["d"] = TimeUnit.Days,
        ["day"] = TimeUnit.Days,
        ["days"] = TimeUnit.Days,
        ["w"] = TimeUnit.Weeks,
        ["wk"] = TimeUnit.Weeks,
        ["wks"] = TimeUnit.Weeks,
        ["week"] = TimeUnit.Weeks,
        ["weeks"] = TimeUnit.Weeks,
        ["mo"] = TimeUnit.Months,
        ["mos"] = TimeUnit.Months,
        ["mth"] = TimeUnit.Months,
        ["month"] = TimeUnit.Months,
        ["months"] = TimeUnit.Months,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a cell; null if it is no such time.</summary>
    public static CellTime? Of(string text)
    {
        if (Starts.Contains(text))
        {
            return CellTime.Zero;
        }

        var match = Counted().Match(text);
        return match.Success && Units.TryGetValue(match.Groups["unit"].Value, out var unit) && NumberColumn.TryRead(match.Groups["number"].Value.Replace(',', '.'), out var number)
            ? Of(number, unit)
            : null;
    }

    /// <summary>Returns the time after a number of units; null if it is more than a century away.</summary>
    public static CellTime? Of(decimal number, TimeUnit unit)
    {
        if (Math.Abs(number) > LongestDays * TimeSpan.TicksPerDay / TicksOf(unit))
        {
            return null;
        }

        var months = unit == TimeUnit.Months ? decimal.Floor(number) : 0m;
        return new CellTime { IsRelative = true, Months = (int)months, Since = TimeSpan.FromTicks((long)((number - months) * TicksOf(unit))) };
    }

    /// <summary>Returns the name of a unit.</summary>
    public static string NameOf(TimeUnit unit) => unit.ToString().ToLower(CultureInfo.InvariantCulture);

    private static decimal TicksOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Minutes => TimeSpan.TicksPerMinute,
        TimeUnit.Hours => TimeSpan.TicksPerHour,
        TimeUnit.Days => TimeSpan.TicksPerDay,
        TimeUnit.Weeks => 7 * TimeSpan.TicksPerDay,
        _ => DaysOfMonth * TimeSpan.TicksPerDay,
    };

    [GeneratedRegex(@"^((?<unit>[A-Za-z]+)[ _-]*(?<number>[0-9]+([.,][0-9]+)?)|(?<number>-?[0-9]+([.,][0-9]+)?)[ _-]*(?<unit>[A-Za-z]+))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();
}
