using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Specifies what a store shows about how it keeps the words of clients.</summary>
internal enum StoreContent
{
    /// <summary>There are no records yet.</summary>
    Empty,

    /// <summary>Words are sealed by master keys.</summary>
    Sealed,

    /// <summary>Words are stored as they are.</summary>
    Unencrypted,
}

/// <summary>Reads from a store how it keeps the words of clients.</summary>
internal static class StoreContents
{
    private const int PageSize = 100;

    public static async Task<StoreContent> ReadAsync(IStoreInspection store, CancellationToken cancellationToken)
    {
        var content = StoreContent.Empty;
        string? last = null;
        while (await store.InspectClinicsAsync(last, PageSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } clinics)
        {
            foreach (var clinic in clinics)
            {
                if (await IsSealedAsync(store, clinic, cancellationToken).ConfigureAwait(false))
                {
                    return StoreContent.Sealed;
                }
            }

            (content, last) = (StoreContent.Unencrypted, clinics[^1]);
        }

        return content;
    }

    // Whoever removes the keys of a sealed store must not turn it into an unencrypted one, so its events count, too.
    private static async Task<bool> IsSealedAsync(IStoreInspection store, string clinic, CancellationToken cancellationToken) =>
        await store.InspectKeysAsync(clinic, after: null, size: 1, cancellationToken).ConfigureAwait(false) is { Count: > 0 }
        || (await store.InspectEventsAsync(clinic, after: null, size: 1, cancellationToken).ConfigureAwait(false)).Any(row => row.Content?.ChainKeyId is not null);
}
