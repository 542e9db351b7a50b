using System.Collections.Immutable;
using TherapyOutcomes.Measures.Standard;

namespace TherapyOutcomes.Measures;

/// <summary>Provides the sets of thresholds that a clinic can choose.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public static class ThresholdSets
{
    /// <summary>
    /// Gets the minimal important changes of Abbott and Schmitt for a mixed musculoskeletal caseload (JOSPT 2014;44:560, n=1,708, all regions of
    /// the body). Where they publish a range, the stricter end decides; for the PSFS, the medium change does.
    /// </summary>
    public static ThresholdSet AbbottSchmitt { get; } = new()
    {
        Id = "abbott-schmitt-2014",
        Population = Published.AllRegions,
        Citation = Published.Abbott,
        Thresholds = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("LEFS", "mic-16"),
            KeyValuePair.Create("NDI", "mic-7"),
            KeyValuePair.Create("NDI%", "mic-14"),
            KeyValuePair.Create("NPRS", "mic-3.5"),
            KeyValuePair.Create("ODI", "mic-12"),
            KeyValuePair.Create("PSFS", "mic-2.3"),
        ]),
    };

    /// <summary>Gets all sets.</summary>
    public static ImmutableArray<ThresholdSet> All { get; } = [AbbottSchmitt];

    internal static string Allowed => string.Join(", ", All.Select(set => set.Id));
}
