using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that replace the wrapping of keys wrongly.</summary>
internal static class RewrapDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("REWRAP-01", "KeepsTheFormerMasterKey", store => OnRewrap(store, (rewrapped, next) =>
            next(rewrapped with { Key = rewrapped.Key with { MasterKeyId = rewrapped.FormerMasterKeyId } }))),

        new("REWRAP-02", "RewrapsWhateverTheMasterKey", store => OnRewrap(store, async (rewrapped, next) =>
            await next(rewrapped with { FormerMasterKeyId = (await store.KeyAsync(rewrapped.Key.Record))?.MasterKeyId ?? rewrapped.FormerMasterKeyId }))),

        new("REWRAP-03", "RewrapsDestroyedKeys", store => Shows(store, stored => stored?.DestroyedAt is not null)),

        new("REWRAP-04", "AddsKeysThatItRewraps", store => Shows(store, stored => stored is null)),

        new("REWRAP-05", "RewrapsAllKeysOrNone", store => store.Rewrap = async (keys, token) =>
        {
            foreach (var rewrapped in keys)
            {
                if ((await store.KeyAsync(rewrapped.Key.Record))?.MasterKeyId != rewrapped.FormerMasterKeyId)
                {
                    return 0;
                }
            }

            return await store.Inner.RewrapKeysAsync(keys, token);
        }),

        new("REWRAP-06", "RewrapsTheFirstHundred", store => store.Rewrap = (keys, token) => store.Inner.RewrapKeysAsync([.. keys.Take(100)], token)),

        new("REWRAP-07", "KeepsTheBuffersOfWrappings", store =>
        {
            var shown = KeyDefects.Shows(store);
            OnRewrap(store, async (rewrapped, next) =>
            {
                var written = await next(rewrapped);
                shown[rewrapped.Key.Record] = rewrapped.Key;
                return written;
            });
        }),

        new("REWRAP-08", "ReadsAndThenRewraps", store =>
        {
            var shown = KeyDefects.Shows(store);
            OnRewrap(store, async (rewrapped, next) =>
            {
                if ((await store.KeyAsync(rewrapped.Key.Record))?.DestroyedAt is not null)
                {
                    return 0;
                }

                await Task.Delay(5);
                shown[rewrapped.Key.Record] = rewrapped.Key;
                return 1;
            });
        }),

        new("REWRAP-09", "PurgesTheRowsOfDestroyedKeys", store =>
        {
            var purged = false;
            store.Purge = async token => purged = await store.Inner.PurgeKeysAsync(token);
            store.OnKeys((_, keys) => keys.Where(key => !purged || key.DestroyedAt is null));
        }),
    ];

    /// <summary>Rewraps one by one; the defect says what to do with each.</summary>
    private static void OnRewrap(DefectiveStore store, Func<RewrappedKey, Func<RewrappedKey, Task<int>>, Task<int>> act) => store.Rewrap = async (keys, token) =>
    {
        token.ThrowIfCancellationRequested();
        var written = 0;
        foreach (var rewrapped in keys)
        {
            written += await act(rewrapped, next => store.Inner.RewrapKeysAsync([next], token).AsTask());
        }

        return written;
    };

    /// <summary>Shows the new wrapping of a key that should have been left as it is.</summary>
    private static void Shows(DefectiveStore store, Predicate<WrappedRecordKey?> which)
    {
        var shown = KeyDefects.Shows(store);
        OnRewrap(store, async (rewrapped, next) =>
        {
            if (!which(await store.KeyAsync(rewrapped.Key.Record)))
            {
                return await next(rewrapped);
            }

            shown[rewrapped.Key.Record] = rewrapped.Key;
            return 1;
        });
    }
}
