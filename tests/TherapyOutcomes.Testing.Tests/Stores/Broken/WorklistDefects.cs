using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that list work, or what is outdated, wrongly.</summary>
internal static class WorklistDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("WORK-01", "OrdersWorkWithoutRegardToCase", store => store.Work = async (query, after, size, token) =>
            [.. (await store.Inner.ListAsync(query, after, int.MaxValue, token)).OrderBy(summary => summary.OrderKey, StringComparer.OrdinalIgnoreCase).Take(size)]),

        new("WORK-02", "CutsOrderKeysAfter64Characters", store => store.OnSummary(summary => summary with { OrderKey = summary.OrderKey?[..Math.Min(64, summary.OrderKey.Length)] })),

        new("WORK-03", "BeginsAPageWithTheLastEntryOfTheFormer", store => store.Work = async (query, after, size, token) =>
        {
            var all = await store.Inner.ListAsync(query, null, int.MaxValue, token);
            return [.. all.Where(summary => after is null || string.CompareOrdinal(summary.OrderKey, after) >= 0).Take(size)];
        }),

        new("WORK-04", "ListsRecordsWithNothingToDo", store => store.Work = async (query, after, size, token) =>
            [.. await store.Inner.ListAsync(query, after, size, token), .. (await store.SummariesAsync(query.Clinic)).Where(summary => summary.OrderKey is null)]),

        new("WORK-05", "KeepsFormerEntries", store =>
        {
            var ever = new ConcurrentDictionary<string, RecordSummary>();
            store.OnSummary(summary => summary.OrderKey is null ? summary : ever[summary.OrderKey] = summary);
            store.Work = (query, after, size, token) => ValueTask.FromResult<IReadOnlyList<RecordSummary>>([.. ever.Values
                .Where(summary => query.Matches(summary) && (after is null || string.CompareOrdinal(summary.OrderKey, after) > 0))
                .OrderBy(summary => summary.OrderKey, StringComparer.Ordinal)
                .Take(size)]);
        }),

        new("WORK-06", "IgnoresThePractitionerOfTheWork", store => store.OnWork(query => query with { Practitioner = null })),

        new("WORK-07", "LeavesOutTheDayItself", store => store.OnWork(query => query with { DueBy = query.DueBy?.AddDays(-1) })),

        new("WORK-08", "ListsTheWorkOfEpisodesOnly", store => store.Work = async (query, after, size, token) =>
            [.. (await store.Inner.ListAsync(query, after, size, token)).Where(summary => summary.Key.Kind == RecordKind.Episode)]),

        new("WORK-09", "CountsWorkOfAllDays", store => store.CountWork = (query, token) => store.Inner.CountAsync(query with { DueBy = null }, token)),

        new("WORK-10", "ListsTheWorkOfAllClinics", store => store.Work = async (query, after, size, token) =>
        {
            var all = new List<RecordSummary>();
            foreach (var clinic in await store.Inner.ListClinicsAsync(null, int.MaxValue, token))
            {
                all.AddRange(await store.Inner.ListAsync(query with { Clinic = clinic }, after, int.MaxValue, token));
            }

            return [.. all.OrderBy(summary => summary.OrderKey, StringComparer.Ordinal).Take(size)];
        }),

        new("WORK-11", "PagesByPosition", store =>
        {
            var positions = new ConcurrentDictionary<string, int>();
            store.Work = async (query, after, size, token) =>
            {
                var skip = after is null ? 0 : positions.GetValueOrDefault(after);
                var page = (await store.Inner.ListAsync(query, null, int.MaxValue, token)).Skip(skip).Take(size).ToList();
                foreach (var (summary, index) in page.Select((summary, index) => (summary, index)))
                {
                    positions[summary.OrderKey!] = skip + index + 1;
                }

                return page;
            };
        }),

        new("WORK-12", "PagesThroughWhatItSawFirst", store =>
        {
            IReadOnlyList<RecordSummary> seen = [];
            store.Work = async (query, after, size, token) =>
            {
                seen = after is null ? await store.Inner.ListAsync(query, null, int.MaxValue, token) : seen;
                return [.. seen.Where(summary => after is null || string.CompareOrdinal(summary.OrderKey, after) > 0).Take(size)];
            };
        }),

        new("REVIEW-01", "LeavesOutTheMomentItself", store => store.OnOutdated((query, listed) => listed.Where(summary => summary.ReviewAt != query.Now))),

        new("REVIEW-02", "OrdersReviewsById", store => store.OnOutdated((query, listed) =>
            listed.OrderBy(summary => !(summary.ReviewAt <= query.Now)).ThenBy(summary => summary.Key.Kind).ThenBy(summary => summary.Key.Id, StringComparer.Ordinal))),

        new("REVIEW-03", "ListsOtherPoliciesFirst", store => store.OnOutdated((query, listed) => listed.OrderBy(summary => summary.ReviewAt <= query.Now))),

        new("REVIEW-04", "ListsOtherPoliciesAgain", store => store.OnOutdated((query, listed) =>
            [.. listed, .. listed.Where(summary => summary.ReviewAt <= query.Now && summary.EvaluationBasis != query.EvaluationBasis)])),

        new("REVIEW-05", "OutdatesEndedEpisodes", store => store.Outdated = async (query, size, token) =>
            [.. (await store.SummariesAsync(query.Clinic))
                .Where(summary => query.Matches(summary) || (summary.IsEnded && summary.EvaluationBasis != query.EvaluationBasis))
                .OrderBy(summary => !(summary.ReviewAt <= query.Now)).ThenBy(summary => summary.ReviewAt)
                .Take(size)]),

        new("REVIEW-06", "ForgetsEndedEpisodes", store => store.OnOutdated((_, listed) => listed.Where(summary => !summary.IsEnded))),

        new("REVIEW-07", "IgnoresThePractitionerOfReviews", store =>
            store.Outdated = (query, size, token) => store.Inner.ListOutdatedAsync(query with { Practitioner = null }, size, token)),

        new("REVIEW-08", "CountsReviewsOnly", store => store.CountOutdated = async (query, token) =>
            (await store.Inner.ListOutdatedAsync(query, int.MaxValue, token)).Count(summary => summary.ReviewAt <= query.Now)),

        new("REVIEW-09", "CountsReviewsOfAllClinics", store => store.CountOutdated = async (query, token) =>
            (await store.SummariesOfAllClinicsAsync()).Count(summary => query.Matches(summary) || (query with { Clinic = summary.Key.Clinic }).Matches(summary))),
    ];
}
