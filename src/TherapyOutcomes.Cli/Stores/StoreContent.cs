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
    public static async Task<StoreContent> ReadAsync(IStoreInspection store, CancellationToken cancellationToken)
    {
        var clinics = await store.InspectAllClinicsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var clinic in clinics)
        {
            if (await IsSealedAsync(store, clinic, cancellationToken).ConfigureAwait(false))
            {
                return StoreContent.Sealed;
            }
        }

        return clinics.Count > 0 ? StoreContent.Unencrypted : StoreContent.Empty;
    }

    // Whoever removes the keys of a sealed store must not turn it into an unencrypted one, so its events count, too.
    private static async Task<bool> IsSealedAsync(IStoreInspection store, string clinic, CancellationToken cancellationToken) =>
        await store.InspectKeysAsync(clinic, after: null, size: 1, cancellationToken).ConfigureAwait(false) is { Count: > 0 }
        || (await store.InspectEventsAsync(clinic, after: null, size: 1, cancellationToken).ConfigureAwait(false)).Any(row => row.Content?.ChainKeyId is not null);
}
