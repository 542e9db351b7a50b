namespace TherapyOutcomes.Tests.Model;

/// <summary>A measure for random histories, with the smallest step between its values.</summary>
internal sealed record ModelMeasureChoice(ModelMeasure Measure, decimal Step);

/// <summary>
/// The measures of random histories. The first nine are those of the catalogue with its default thresholds; the last
/// three are invented, for the percentage rule.
/// </summary>
internal static class ModelMeasures
{
    /// <summary>All of them; likelier ones stand more than once.</summary>
    public static IReadOnlyList<ModelMeasureChoice> All { get; } =
    [
        Choice("ODI", false, 0, 100, 10, 10.5m, false, 0.5m),
        Choice("ODI", false, 0, 100, 10, 10.5m, false, 0.5m),
        Choice("RMDQ", false, 0, 24, 5, 8.6m, false, 1),
        Choice("RMDQ", false, 0, 24, 5, 8.6m, false, 1),
        Choice("NPRS", false, 0, 10, 2, 2, true, 1),
        Choice("PSFS", true, 0, 10, 2, 2, false, 0.5m),
        Choice("NDI", false, 0, 50, 7.5m, 10.2m, false, 0.1m),
        Choice("PEG", false, 0, 10, 1.75m, 2.3m, false, 0.01m),
        Choice("LEFS", true, 0, 80, 9, 9, false, 1),
        Choice("VAS", false, 0, 100, 15, null, true, 1),
        Choice("ISI", false, 0, 28, 6, null, false, 1),
        Choice("SHARE", false, 0, 100, null, null, false, 1),
        Choice("SHARE-MDC", false, 0, 100, null, 8, false, 1),
        Choice("SHARE-UP", true, 0, 60, null, 6, false, 1),
    ];

    private static ModelMeasureChoice Choice(
        string name, bool higherIsBetter, decimal low, decimal high, decimal? mic, decimal? mdc, bool unsettled, decimal step) =>
        new(new(name, higherIsBetter, low, high, mic, mdc, unsettled), step);
}
