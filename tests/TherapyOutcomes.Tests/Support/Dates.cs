namespace TherapyOutcomes.Tests.Support;

internal static class Dates
{
    /// <summary>The date of a day of the story.</summary>
    public static DateOnly Of(int day) => DateOnly.FromDateTime(TestClinic.Day(day).Date);
}
