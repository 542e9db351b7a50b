using System.Globalization;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>The words, days and numbers that are drawn into the chart of a course, in one language.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
internal sealed record ChartWords
{
    private ChartWords()
    {
    }

    public static ChartWords English { get; } = new()
    {
        Culture = CultureInfo.InvariantCulture,
        LowerIsBetter = "lower is better",
        HigherIsBetter = "higher is better",
    };

    public static ChartWords Spanish { get; } = new()
    {
        Culture = SpanishCulture(),
        LowerIsBetter = "mejor si baja",
        HigherIsBetter = "mejor si sube",
        Points = "puntos",
        Degrees = "grados",
    };

    /// <summary>Returns the words in a language: <c>en</c> or <c>es</c>.</summary>
    public static ChartWords For(string language) => language == "es" ? Spanish : English;

    /// <summary>The culture by which the axes write numbers and days.</summary>
    public required CultureInfo Culture { get; init; }

    private string LowerIsBetter { get; init; } = "";

    private string HigherIsBetter { get; init; } = "";

    private string Points { get; init; } = "points";

    private string Degrees { get; init; } = "degrees";

    public string Number(decimal value) => value.ToString("0.##", Culture);

    /// <summary>Says which way scores get better.</summary>
    public string Direction(Measure measure) => measure.Better == Better.Lower ? LowerIsBetter : HigherIsBetter;

    /// <summary>The unit of a measure. A clinic names the units of its own measures in its own language.</summary>
    public string Unit(Measure measure) => measure.Unit switch
    {
        "points" => Points,
        "degrees" => Degrees,
        var other => other,
    };

    // A host may have no cultures but the invariant one.
    private static CultureInfo SpanishCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        string[] months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic", ""];
        culture.DateTimeFormat.AbbreviatedMonthNames = months;
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = months;
        return CultureInfo.ReadOnly(culture);
    }
}
