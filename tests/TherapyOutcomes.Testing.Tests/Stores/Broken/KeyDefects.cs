using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that keep keys wrongly.</summary>
internal static class KeyDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("KEY-01", "MakesItsOwnKeyIds", store => store.OnKeys((_, keys) => keys.Select(key => key with { Id = Guid.NewGuid() }))),

        new("KEY-02", "TakesTheRecordForTheSubject", store => store.OnKeys((_, keys) => keys.Select(key => key with { Subject = key.Subject ?? new ClientId(key.Record.Id) }))),

        new("KEY-03", "WritesTheFirstKeyOnly", store => store.OnBatch(batch => batch with { NewKeys = [.. batch.NewKeys.Take(1)] })),

        new("KEY-04", "WritesKeysInSpiteOfAConflict", store =>
        {
            var shown = Shows(store);
            store.OnAppend(async (batch, next) =>
            {
                var result = await next(batch);
                foreach (var key in result is AppendResult.Appended ? [] : batch.NewKeys)
                {
                    shown.TryAdd(key.Record, key);
                }

                return result;
            });
        }),

        new("KEY-05", "ReplacesKeys", store => Replaces(store, key => key.DestroyedAt is null)),

        new("KEY-06", "GivesKeysToNewRecordsOnly", store => store.OnAppend(async (batch, next) =>
            batch.Appends.FirstOrDefault(append => append.ExpectedVersion > 0 && batch.NewKeys.Any(key => key.Record == append.Key)) is { } late
                ? Lookups.Conflict(late.Key, 0, late.ExpectedVersion)
                : await next(batch))),

        new("KEY-07", "KeepsTheBuffersOfKeys", store =>
        {
            var kept = new ConcurrentDictionary<Guid, WrappedRecordKey>();
            store.OnBatch(batch =>
            {
                foreach (var key in batch.NewKeys)
                {
                    kept[key.Id] = key;
                }

                return batch;
            });
            store.OnKeys((_, keys) => keys.Select(key => key.DestroyedAt is null ? key with { Wrapped = kept[key.Id].Wrapped } : key));
        }),

        new("KEY-08", "GivesEmptyKeys", store => store.OnKeys((records, keys) => records.Select(record =>
            keys.FirstOrDefault(key => key.Record == record) ?? new WrappedRecordKey { Id = Guid.Empty, Record = record, MasterKeyId = "none", Wrapped = default }))),

        new("KEY-09", "GivesKeysToRecordsOfTheBatchOnly", store => store.OnBatch(batch =>
            batch with { NewKeys = [.. batch.NewKeys.Where(key => batch.Appends.Any(append => append.Key == key.Record) || batch.Assertions.Any(assertion => assertion.Key == key.Record))] })),

        new("KEY-10", "BringsDestroyedKeysBack", store => store.OnBatch(batch =>
            batch with { NewKeys = [.. batch.NewKeys.Select(key => key with { DestroyedAt = null })] })),
    ];

    /// <summary>Keys that are read instead of the stored ones.</summary>
    public static ConcurrentDictionary<RecordKey, WrappedRecordKey> Shows(DefectiveStore store)
    {
        var shown = new ConcurrentDictionary<RecordKey, WrappedRecordKey>();
        store.OnKeys((records, keys) => records.Select(record => shown.GetValueOrDefault(record) ?? keys.FirstOrDefault(key => key.Record == record)).OfType<WrappedRecordKey>());
        return shown;
    }

    /// <summary>Shows new keys instead of former ones of the same records.</summary>
    public static void Replaces(DefectiveStore store, Func<WrappedRecordKey, bool> which)
    {
        var shown = Shows(store);
        store.OnAppend(async (batch, next) =>
        {
            foreach (var key in batch.NewKeys)
            {
                if (await store.KeyAsync(key.Record) is { } former && which(former))
                {
                    shown[key.Record] = key;
                    batch = batch with { NewKeys = batch.NewKeys.Remove(key) };
                }
            }

            return await next(batch);
        });
    }
}
