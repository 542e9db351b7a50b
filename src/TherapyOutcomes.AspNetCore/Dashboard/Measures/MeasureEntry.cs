using TherapyOutcomes.Measures;

namespace TherapyOutcomes.AspNetCore.Dashboard.Measures;

/// <summary>A measure as a clinic has it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Origin">Whose it is.</param>
internal sealed record MeasureEntry(Measure Measure, MeasureOrigin Origin)
{
    public bool Decides(Threshold threshold) =>
        ReferenceEquals(threshold, Measure.Mic) || ReferenceEquals(threshold, Measure.Mdc) || ReferenceEquals(threshold, Measure.MdcOfOneItem) || ReferenceEquals(threshold, Measure.Pass);

    /// <summary>Says what the measure can decide on its own, as the key of a word.</summary>
    public string Alone => !Measure.DecidesAlone ? "never" : Measure.Mdc is null ? "possibly" : "decides";

    public static MeasureEntry Of(Measure measure) => new(measure, !StandardMeasures.Catalog.TryGet(measure.Id, out var standard) ? MeasureOrigin.Own
        : ReferenceEquals(standard, measure) ? MeasureOrigin.Standard
        : MeasureOrigin.Changed);
}
