using OxyPlot;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Defines the colors of charts. On the page each color is a variable, so that light, dark and print styles can differ.</summary>
internal static class ChartColours
{
    public static readonly OxyColor Ink = OxyColor.FromRgb(0x1B, 0x1F, 0x24);
    public static readonly OxyColor Muted = OxyColor.FromRgb(0x57, 0x60, 0x6A);
    public static readonly OxyColor Grid = OxyColor.FromRgb(0xDD, 0xE1, 0xE6);
    public static readonly OxyColor Line = OxyColor.FromRgb(0x0B, 0x53, 0x94);
    public static readonly OxyColor Wide = OxyColor.FromRgb(0xEE, 0xF1, 0xF4);
    public static readonly OxyColor Narrow = OxyColor.FromRgb(0xDC, 0xE3, 0xEA);
    public static readonly OxyColor Paper = OxyColor.FromRgb(0xFE, 0xFE, 0xFE);

    private static readonly Dictionary<string, string> Variables = new()
    {
        [Rgb(Ink)] = "var(--ink)",
        [Rgb(Muted)] = "var(--muted)",
        [Rgb(Grid)] = "var(--grid)",
        [Rgb(Line)] = "var(--line)",
        [Rgb(Wide)] = "var(--band-wide)",
        [Rgb(Narrow)] = "var(--band-narrow)",
        [Rgb(Paper)] = "var(--paper)",
        ["black"] = "var(--ink)",
    };

    /// <summary>Replaces colors with variables.</summary>
    public static string ToVariables(string value)
    {
        foreach (var (colour, variable) in Variables)
        {
            value = value.Replace(colour, variable, StringComparison.Ordinal);
        }

        return value;
    }

    private static string Rgb(OxyColor colour) => FormattableString.Invariant($"rgb({colour.R},{colour.G},{colour.B})");
}
