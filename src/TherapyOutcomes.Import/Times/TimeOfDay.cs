using System.Globalization;
using System.Text.RegularExpressions;

namespace TherapyOutcomes.Import.Times;

/// <summary>Reads what may follow a date: the time of day and the offset from UTC.</summary>
internal static partial class TimeOfDay
{
    private const int HoursOfHalfDay = 12;

    /// <summary>Completes a date; null if what follows is no time of day.</summary>
    public static CellTime? Complete(DateOnly day, string rest)
    {
        if (rest.Length == 0)
        {
            return CellTime.OnDay(day);
        }

        var match = Form().Match(rest);
        if (!match.Success || Time(match) is not { } time)
        {
            return null;
        }

        var local = day.ToDateTime(time);
        return match.Groups["offset"] is not { Success: true, Value: var written } ? new CellTime { Local = local }
            : Offset(written) is { } offset ? new CellTime { Moment = new DateTimeOffset(local, offset) }
            : null;
    }

    private static TimeOnly? Time(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (match.Groups["half"] is { Success: true, Value: var half })
        {
            if (hour is < 1 or > HoursOfHalfDay)
            {
                return null;
            }

            hour = (hour % HoursOfHalfDay) + (half[0] is 'p' or 'P' ? HoursOfHalfDay : 0);
        }

        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    private static TimeSpan? Offset(string written)
    {
        const int MostHours = 14;
        if (written[0] is 'Z' or 'z' or 'U' or 'G')
        {
            return TimeSpan.Zero;
        }

        var digits = written[1..].Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var minutes = digits.Length > 2 ? int.Parse(digits[2..], CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return minutes < 60 && offset <= TimeSpan.FromHours(MostHours) ? (written[0] == '-' ? -offset : offset) : null;
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]+)?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?\s*(?<offset>Z|z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
