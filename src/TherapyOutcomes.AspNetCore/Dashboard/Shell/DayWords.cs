using System.Globalization;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Writes days as people do, such as <c>2 March 2026</c>. The names of months are ours, because a host may have no cultures but the invariant one.</summary>
internal static class DayWords
{
    public static string Day(this DashboardWords words, DateOnly day) => string.Format(
        CultureInfo.InvariantCulture, words["shell.day"], day.Day, words["shell.months"].Split(' ')[day.Month - 1], day.Year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Writes a day for a field or for <c>datetime</c>.</summary>
    public static string Stored(this DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
