using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.Storage;

/// <summary>Checks what a store or a vault returns, so that nothing is decided or shown on the basis of something that it must never return.</summary>
internal static class StorageCheck
{
    /// <summary>Makes sure that a page of summaries is one.</summary>
    /// <exception cref="TherapyOutcomesException">TO3004: the page or one of its summaries is missing.</exception>
    public static IReadOnlyList<RecordSummary> Page(object store, string method, [NotNull] IReadOnlyList<RecordSummary>? page)
    {
        Require(page is not null && page.All(summary => summary is not null), store, method, "returned nothing where a page of summaries was expected");
        return page!;
    }

    /// <exception cref="TherapyOutcomesException">TO3004: what was returned is not as it must be.</exception>
    public static void Require([DoesNotReturnIf(false)] bool holds, object part, string method, string otherwise)
    {
        if (!holds)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.StorageMisbehaves,
                $"{part.GetType().Name}.{method} {otherwise}. Run StoreConformance of TherapyOutcomes.Testing over it, or MasterKeyProviderChecks if it provides master keys. If a command was being submitted, whether it was recorded is unknown: submit it again with the same id.");
        }
    }
}
