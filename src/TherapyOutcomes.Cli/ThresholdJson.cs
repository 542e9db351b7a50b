using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli;

/// <summary>Returns a threshold as JSON, with its source.</summary>
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
