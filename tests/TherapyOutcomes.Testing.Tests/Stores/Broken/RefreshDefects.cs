using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that write refreshes they must not write, or the other way round.</summary>
internal static class RefreshDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("REFRESH-01", "CountsRefreshesWithoutWriting", store => store.OnRefresh((_, _) => Task.FromResult(1))),

        new("REFRESH-02", "IgnoresItsOwnVersion", store => store.OnRefresh(async (refresh, next) => await store.SummaryAsync(refresh.Summary.Key) is { } stored
            ? await next(refresh with { Summary = refresh.Summary with { Version = stored.Version }, BasedOn = refresh.BasedOn.RemoveAll(record => record.Key == stored.Key) })
            : 0)),

        new("REFRESH-03", "IgnoresOtherRecords", store => store.OnRefresh((refresh, next) => next(OfItself(refresh)))),

        new("REFRESH-04", "IgnoresRecordsAtVersionZero", store => store.OnRefresh((refresh, next) =>
            next(refresh with { BasedOn = refresh.BasedOn.RemoveAll(record => record.Version == 0) }))),

        new("REFRESH-05", "RefusesRecordsAtVersionZero", store => store.OnRefresh(async (refresh, next) =>
            refresh.BasedOn.Any(record => record.Version == 0) ? 0 : await next(refresh))),

        new("REFRESH-06", "IgnoresTheTimeOfEvaluation", store => store.OnRefresh((refresh, next) =>
            next(refresh with { Summary = refresh.Summary with { EvaluatedAt = DateTimeOffset.MaxValue } }))),

        new("REFRESH-07", "WantsALaterEvaluation", store => store.OnRefresh(async (refresh, next) =>
            (await store.SummaryAsync(refresh.Summary.Key))?.EvaluatedAt == refresh.Summary.EvaluatedAt ? 0 : await next(refresh))),

        new("REFRESH-08", "RefreshesAllOrNothing", store => store.Refresh = async (refreshes, token) =>
            await store.HoldsAsync(refreshes.SelectMany(refresh => refresh.BasedOn)) ? await store.Inner.RefreshSummariesAsync(refreshes, token) : 0),

        new("REFRESH-09", "InsertsUnknownSummaries", store => store.OnRefresh(async (refresh, next) =>
        {
            if (await store.SummaryAsync(refresh.Summary.Key) is null)
            {
                store.Shown[refresh.Summary.Key] = refresh.Summary;
            }

            return await next(refresh);
        })),

        new("REFRESH-10", "CountsRefreshesAsVersions", store =>
        {
            var moved = new ConcurrentDictionary<(RecordKey, long), bool>();
            store.OnRefresh(async (refresh, next) =>
            {
                var written = await next(refresh);
                moved[(refresh.Summary.Key, refresh.Summary.Version)] = written == 1;
                return written;
            });
            store.OnAppend(async (batch, next) => moved.GetValueOrDefault((batch.Appends[0].Key, batch.Appends[0].ExpectedVersion))
                ? Lookups.Conflict(batch.Appends[0].Key, batch.Appends[0].ExpectedVersion, batch.Appends[0].ExpectedVersion + 1)
                : await next(batch));
        }),

        new("REFRESH-11", "RefreshesTheCatalogueOnly", store => store.OnRefresh(async (refresh, _) =>
        {
            if (!await store.HoldsAsync(refresh.BasedOn))
            {
                return 0;
            }

            store.Shown[refresh.Summary.Key] = refresh.Summary;
            return 1;
        })),

        new("REFRESH-12", "ComparesThenRefreshes", store => store.OnRefresh(async (refresh, _) =>
        {
            if (!await store.HoldsAsync(refresh.BasedOn))
            {
                return 0;
            }

            await Task.Delay(1);
            store.Shown[refresh.Summary.Key] = refresh.Summary;
            return 1;
        })),

        new("REFRESH-13", "ComparesOtherRecordsThenRefreshes", store => store.OnRefresh(async (refresh, next) =>
        {
            if (!await store.HoldsAsync(refresh.BasedOn))
            {
                return 0;
            }

            await Task.Delay(1);
            return await next(OfItself(refresh));
        })),

        new("REFRESH-14", "KeepsWhatAClockAheadEvaluated", store => store.OnRefresh(async (refresh, next) =>
            (await store.SummaryAsync(refresh.Summary.Key))?.EvaluatedAt > refresh.Summary.EvaluatedAt ? 0 : await next(refresh))),

        new("REFRESH-15", "ToleratesNoDifferenceOfClocks", store => store.OnRefresh(async (refresh, next) =>
            (await store.SummaryAsync(refresh.Summary.Key))?.EvaluatedAt - refresh.Summary.EvaluatedAt > TimeSpan.FromMinutes(1)
                ? await next(refresh with { Summary = refresh.Summary with { EvaluatedAt = DateTimeOffset.MaxValue } })
                : await next(refresh))),
    ];

    private static SummaryRefresh OfItself(SummaryRefresh refresh) => refresh with
    {
        BasedOn = refresh.BasedOn.RemoveAll(record => record.Key != refresh.Summary.Key),
    };
}
