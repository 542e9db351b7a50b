using System.Globalization;

namespace TherapyOutcomes.Tests.Support;

internal static class Dates
{
    /// <summary>The date of a day of the story.</summary>
    public static DateOnly Of(int day) => DateOnly.FromDateTime(TestClinic.Day(day).Date);

    /// <summary>The date of a day of the story, as evidence writes it in every culture.</summary>
    public static string Written(int day) => Written(Of(day));

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
