using System.Collections.Immutable;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>All broken stores.</summary>
internal static class Defects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        .. VersionDefects.All,
        .. AssertionDefects.All,
        .. CommandDefects.All,
        .. ReadDefects.All,
        .. ColumnDefects.All,
        .. MalformedDefects.All,
        .. CancelDefects.All,
        .. SummaryDefects.All,
        .. RefreshDefects.All,
        .. CatalogDefects.All,
        .. WorklistDefects.All,
        .. ClaimDefects.All,
        .. KeyDefects.All,
        .. ErasureDefects.All,
        .. RewrapDefects.All,
        .. InspectionDefects.All,
        .. FeedDefects.All,
        .. AccessLogDefects.All,
    ];
}
