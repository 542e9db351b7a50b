using System.Collections.Immutable;
using System.Globalization;

namespace TherapyOutcomes;

/// <summary>Writes days as people do: <c>2 March 2026</c> or <c>2 de marzo de 2026</c>, the same under every culture.</summary>
internal static class WrittenDay
{
    private static readonly ImmutableArray<string> SpanishMonths =
    [
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ];

    /// <summary>Writes a day in a language that the library writes.</summary>
    /// <param name="day">The day.</param>
    /// <param name="language"><c>en</c> or <c>es</c>.</param>
    public static string Of(DateOnly day, string language) => language == LanguageTag.Spanish
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} de {SpanishMonths[day.Month - 1]} de {day.Year:0000}")
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
