using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that number, compare or write versions wrongly.</summary>
internal static class VersionDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("STORE-01", "MakesAnIdForEachInstance", store =>
        {
            var id = Guid.NewGuid();
            store.StoreId = token => ValueTask.FromResult(id);
        }) { IsPerInstance = true },

        new("VERSION-01", "ReadsNewestFirst", store => store.OnRead(events => events.Reverse())),

        new("VERSION-02", "IgnoresTheExpectedVersion", store => store.OnAppend(async (batch, next) =>
            await next(batch) is var result && result is AppendResult.Conflict { Actual: > 0 } ? await store.ForceAsync(batch) : result)),

        new("VERSION-03", "BeginsRecordsAtAnyVersion", store => store.OnAppend(async (batch, next) =>
            await next(batch) is var result && result is AppendResult.Conflict { Actual: 0 } ? await store.ForceAsync(batch) : result)),

        new("VERSION-04", "BlamesTheFirstRecord", store => store.OnAppend(async (batch, next) =>
            await next(batch) is var result && result is AppendResult.Conflict conflict ? conflict with { Key = batch.Appends[0].Key } : result)),

        new("VERSION-05", "ComparesThenUpdates", store => ComparesThenWrites(store, batch => batch.Appends[0].ExpectedVersion > 0)),

        new("VERSION-06", "ComparesThenInserts", store => ComparesThenWrites(store, batch => batch.Appends[0].ExpectedVersion == 0)),

        new("ATOMIC-01", "AppendsTheFirstRecordOnly", store => store.OnBatch(batch => batch with { Appends = [batch.Appends[0]] })),

        new("ATOMIC-02", "AppendsRecordByRecord", store => store.OnAppend(async (batch, next) =>
        {
            foreach (var append in batch.Appends)
            {
                if (await next(batch with { Appends = [append] }) is not AppendResult.Appended and var refused)
                {
                    return refused;
                }
            }

            return new AppendResult.Appended();
        })),

        new("ATOMIC-03", "ShowsEventsOneByOne", store =>
        {
            var visible = new ConcurrentDictionary<RecordKey, long>();
            store.OnRead(events => events.Where(stored => !visible.TryGetValue(stored.Key, out var last) || stored.Version <= last));
            store.OnAppend(async (batch, next) =>
            {
                visible[batch.Appends[0].Key] = batch.Appends[0].ExpectedVersion + 1;
                var result = await next(batch);
                await Task.Delay(1);
                visible.TryRemove(batch.Appends[0].Key, out _);
                return result;
            });
        }),
    ];

    private static void ComparesThenWrites(DefectiveStore store, Func<AppendBatch, bool> applies) => store.OnAppend(async (batch, next) =>
    {
        var expected = batch.Appends.Select(append => new RecordAssertion(append.Key, append.ExpectedVersion));
        if (!applies(batch) || !await store.HoldsAsync(expected))
        {
            return await next(batch);
        }

        await Task.Delay(1);
        return await store.ForceAsync(batch);
    });
}
