using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that write summaries wrongly, or outdate too little or too much.</summary>
internal static class SummaryDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("SUMMARY-01", "DropsTheEvidence", store => store.OnSummary(summary => summary with { Next = summary.Next is null ? null : summary.Next with { Evidence = [] } })),

        new("SUMMARY-02", "TurnsNoStageIntoTreating", store => store.OnSummary(summary => summary with { Stage = summary.Stage ?? EpisodeStage.Treating })),

        new("SUMMARY-03", "KeepsTheFormerStepIfThereIsNone", store =>
        {
            var steps = new ConcurrentDictionary<RecordKey, RecordSummary>();
            store.OnSummary(summary =>
            {
                var former = steps.GetValueOrDefault(summary.Key, summary);
                return steps[summary.Key] = summary with { Next = summary.Next ?? former.Next, OrderKey = summary.OrderKey ?? former.OrderKey };
            });
        }),

        new("SUMMARY-04", "WritesTheFirstSummaryOnly", store =>
        {
            var missing = new ConcurrentDictionary<RecordKey, bool>();
            store.OnAppend((batch, next) =>
            {
                foreach (var append in batch.Appends.Skip(1))
                {
                    missing[append.Key] = true;
                }

                return next(batch);
            });
            store.OnList(listed => listed.Where(summary => !missing.ContainsKey(summary.Key)));
        }),

        new("SUMMARY-05", "WritesSummariesInSpiteOfAConflict", store => ShowsRefused(store, result => result is AppendResult.Conflict)),

        new("SUMMARY-06", "WritesSummariesInSpiteOfADuplicate", store => ShowsRefused(store, result => result is AppendResult.Duplicate)),

        new("SUMMARY-07", "WritesSummariesFirst", store => store.OnAppend(async (batch, next) =>
        {
            store.Shown[batch.Appends[0].Key] = batch.Appends[0].Summary;
            await Task.Delay(1);
            var result = await next(batch);
            store.Shown.TryRemove(batch.Appends[0].Key, out _);
            return result;
        })),

        new("SUMMARY-08", "WritesSummariesLater", store => store.OnAppend(async (batch, next) =>
        {
            var key = batch.Appends[0].Key;
            if (await store.SummaryAsync(key) is { } former)
            {
                store.Shown[key] = former;
            }

            var result = await next(batch);
            await Task.Delay(1);
            store.Shown.TryRemove(key, out _);
            return result;
        })),

        new("OUTDATE-01", "OutdatesNothing", store => store.OnBatch(batch => batch with { Outdates = [] })),

        new("OUTDATE-02", "PutsEarlierReviewsOff", store => AlsoOutdates(store, (batch, summary) => IsOutdated(batch, summary) && summary.ReviewAt < batch.RecordedAt)),

        new("OUTDATE-03", "OutdatesTheEpisodesOfTheBatch", store => AlsoOutdates(store, (batch, summary) => batch.Appends.Any(append => append.Key == summary.Key))),

        new("OUTDATE-04", "OutdatesAllClients", store => AlsoOutdates(store, (batch, summary) => summary.Key.Kind == RecordKind.Episode && summary.Key.Clinic == batch.Clinic)),

        new("OUTDATE-05", "OutdatesAllClinics", store => AlsoOutdates(store, IsOutdated)),

        new("OUTDATE-06", "OutdatesAllKinds", store => AlsoOutdates(store, (batch, summary) =>
            summary.Key.Clinic == batch.Clinic && summary.Client is { } client && batch.Outdates.Contains(client))),

        new("OUTDATE-07", "OutdatesTheFirstClientOnly", store => store.OnBatch(batch => batch with { Outdates = [.. batch.Outdates.Take(1)] })),

        new("OUTDATE-08", "TakesOutdatingForEvaluating", store => AlsoOutdates(
            store,
            (batch, summary) => IsOutdated(batch, summary) && summary.Key.Clinic == batch.Clinic,
            (batch, summary) => summary with { EvaluatedAt = batch.RecordedAt })),

        new("OUTDATE-09", "OutdatesInSpiteOfAConflict", store => AlsoOutdates(store, IsOutdated, refusedToo: true)),

        new("OUTDATE-10", "OutdatesForTheCatalogueOnly", store =>
        {
            store.OnBatch(batch => batch with { Outdates = [] });
            AlsoOutdates(store, (batch, summary) => IsOutdated(batch, summary) && batch.Appends.All(append => append.Key != summary.Key));
        }),
    ];

    private static bool IsOutdated(AppendBatch batch, RecordSummary summary) =>
        summary.Key.Kind == RecordKind.Episode && summary.Client is { } client && batch.Outdates.Contains(client);

    private static void ShowsRefused(DefectiveStore store, Func<AppendResult, bool> when) => store.OnAppend(async (batch, next) =>
    {
        var result = await next(batch);
        foreach (var append in when(result) ? batch.Appends : [])
        {
            store.Shown[append.Key] = append.Summary;
        }

        return result;
    });

    private static void AlsoOutdates(
        DefectiveStore store,
        Func<AppendBatch, RecordSummary, bool> which,
        Func<AppendBatch, RecordSummary, RecordSummary>? change = null,
        bool refusedToo = false) => store.OnAppend(async (batch, next) =>
    {
        var result = await next(batch);
        if (!batch.Outdates.IsEmpty && (refusedToo || result is AppendResult.Appended))
        {
            foreach (var summary in (await store.SummariesOfAllClinicsAsync()).Where(summary => which(batch, summary)))
            {
                store.Shown[summary.Key] = change?.Invoke(batch, summary) ?? summary with { ReviewAt = batch.RecordedAt };
            }
        }

        return result;
    });
}
