using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>Formats and reads dates in a form that people in every country understand.</summary>
internal static class Dates
{
    public const string Allowed = "a date such as 2026-01-31, from 1900 to 2200";

    private const string Form = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    public static bool IsUsable(DateOnly day) => RecordLimits.Contains(day);

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && IsUsable(day);

    /// <summary>Reads a date option.</summary>
    /// <exception cref="BadInputException">The text is not a date.</exception>
    public static DateOnly? Option(string name, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return TryRead(text, out var day) ? day : throw new BadInputException($"{name} is '{Shown.Plain(text)}'. Give {Allowed}.");
    }
}
