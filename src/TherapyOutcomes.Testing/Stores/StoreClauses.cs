using System.Collections.Immutable;

namespace TherapyOutcomes.Testing;

/// <summary>Lists all clauses of the storage contract.</summary>
internal static class StoreClauses
{
    public static ImmutableArray<StoreClause> All { get; } =
    [
        .. StoreIdClauses.All,
        .. VersionClauses.All,
        .. AtomicClauses.All,
        .. AssertionClauses.All,
        .. CommandClauses.All,
        .. ReadClauses.All,
        .. IdentityClauses.All,
        .. TimeClauses.All,
        .. EventClauses.All,
        .. BytesClauses.All,
        .. MalformedClauses.All,
        .. CancelClauses.All,
        .. SummaryClauses.All,
        .. OutdateClauses.All,
        .. RefreshClauses.All,
        .. CatalogClauses.All,
        .. WorklistClauses.All,
        .. ReviewClauses.All,
        .. ClaimClauses.All,
        .. KeyClauses.All,
        .. ErasureClauses.All,
        .. RewrapClauses.All,
        .. InspectionClauses.All,
        .. FeedClauses.All,
        .. AccessLogClauses.All,
    ];
}
