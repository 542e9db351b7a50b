using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that destroy too few keys, or too many.</summary>
internal static class ErasureDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("ERASE-01", "DeletesErasedKeys", store => store.OnKeys((_, keys) => keys.Where(key => key.DestroyedAt is null))),

        new("ERASE-02", "ErasesKeysThatWereThereBefore", store =>
        {
            var shown = KeyDefects.Shows(store);
            store.OnBatch(batch =>
            {
                foreach (var key in batch.NewKeys.Where(key => key.Subject is { } subject && batch.Erasures.Contains(subject)))
                {
                    shown[key.Record] = key;
                }

                return batch;
            });
        }),

        new("ERASE-03", "ErasesTheFirstClientOnly", store => store.OnBatch(batch => batch with { Erasures = [.. batch.Erasures.Take(1)] })),

        new("ERASE-04", "ErasesInAllClinics", store => Erases(store, result => result is AppendResult.Appended, (batch, client) => key => key.Subject == client)),

        new("ERASE-04", "IgnoresTheCaseOfErasedClients", store => Erases(
            store,
            result => result is AppendResult.Appended,
            (batch, client) => key => key.Record.Clinic == batch.Clinic && string.Equals(key.Subject?.Value, client.Value, StringComparison.OrdinalIgnoreCase))),

        new("ERASE-05", "SetsTheTimeOfErasedKeysAgain", store =>
        {
            var last = new ConcurrentDictionary<ClientId, DateTimeOffset>();
            store.OnBatch(batch =>
            {
                foreach (var client in batch.Erasures)
                {
                    last[client] = batch.RecordedAt;
                }

                return batch;
            });
            store.OnKeys((_, keys) => keys.Select(key => key.DestroyedAt is not null && key.Subject is { } subject ? key with { DestroyedAt = last[subject] } : key));
        }),

        new("ERASE-06", "ErasesInSpiteOfAConflict", store => Erases(store, result => result is AppendResult.Conflict, Own)),

        new("ERASE-07", "ErasesInSpiteOfADuplicate", store => Erases(store, result => result is AppendResult.Duplicate, Own)),

        new("ERASE-08", "RemovesThePayloadsOfErasedClients", store =>
        {
            var erased = false;
            store.OnBatch(batch =>
            {
                erased |= !batch.Erasures.IsEmpty;
                return batch;
            });
            store.OnEvent(stored => erased ? stored with { Payload = default } : stored);
        }),

        new("ERASE-09", "GivesErasedRecordsNewKeys", store => KeyDefects.Replaces(store, key => key.DestroyedAt is not null)),
    ];

    private static Predicate<WrappedRecordKey> Own(AppendBatch batch, ClientId client) => key => key.Record.Clinic == batch.Clinic && key.Subject == client;

    /// <summary>Shows keys as destroyed after a batch that erases has had some result.</summary>
    private static void Erases(DefectiveStore store, Predicate<AppendResult> after, Func<AppendBatch, ClientId, Predicate<WrappedRecordKey>> which)
    {
        var erased = new ConcurrentBag<(Predicate<WrappedRecordKey> Which, DateTimeOffset At)>();
        store.OnAppend(async (batch, next) =>
        {
            var result = await next(batch);
            foreach (var client in after(result) ? batch.Erasures : [])
            {
                erased.Add((which(batch, client), batch.RecordedAt));
            }

            return result;
        });
        store.OnKeys((_, keys) => keys.Select(key => erased.FirstOrDefault(one => one.Which(key)) is { Which: not null } one ? key with { Wrapped = default, DestroyedAt = one.At } : key));
    }
}
