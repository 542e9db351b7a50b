using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli;

/// <summary>A threshold as JSON, with where it comes from.</summary>
internal static class ThresholdJson
{
    public static object Of(Threshold threshold, bool decides) => new
    {
        threshold.Id,
        Decides = decides,
        Kind = Json.Name(threshold.Kind),
        threshold.Value,
        Unit = Json.Name(threshold.Unit),
        threshold.Population,
        threshold.Citation,
        Mark = Json.Name(threshold.Mark),
    };
}
