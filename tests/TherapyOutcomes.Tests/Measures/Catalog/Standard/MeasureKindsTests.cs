namespace TherapyOutcomes.Tests.Measures.Standard;

/// <summary>Which measures take whole numbers only, and which depend on who measures.</summary>
public sealed class MeasureKindsTests
{
    // Sums of whole answers that are never prorated, and ratings.
    private static readonly string[] WholeNumbers =
    [
        "FABQ-PA", "FABQ-W", "GAD-7", "GRC-11", "GROC-15", "HIT-6", "ISI", "LEFS", "NPRS", "PCS", "PCS.helplessness", "PCS.magnification", "PCS.rumination",
        "PGIC-7", "PGIC-7.high", "PHQ-9", "PSQI", "QBPDS", "RMDQ", "TSK-11", "UEFI",
    ];

    [Fact]
    public void IsWholeNumber_OfEachMeasure_IsAsItsFormIsScored() =>
        Assert.Equal(string.Join(' ', WholeNumbers), string.Join(' ', StandardMeasures.Catalog.Where(measure => measure.IsWholeNumber).Select(measure => measure.Id.Value)));

    [Fact]
    public void DependsOnRater_OfEachMeasure_IsTrueForWhatSomeoneMeasures() =>
        Assert.All(StandardMeasures.Catalog, measure => Assert.Equal(measure.Id.Value.StartsWith("ROM.", StringComparison.Ordinal), measure.DependsOnRater));
}
