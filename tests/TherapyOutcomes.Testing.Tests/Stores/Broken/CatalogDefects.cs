using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that list records or clinics wrongly.</summary>
internal static class CatalogDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("CATALOG-01", "OrdersWithoutRegardToCase", store => store.OnList(listed =>
            listed.OrderBy(summary => summary.Key.Kind).ThenBy(summary => summary.Key.Id, StringComparer.OrdinalIgnoreCase))),

        new("CATALOG-02", "OrdersByIdOnly", store => store.OnList(listed => listed.OrderBy(summary => summary.Key.Id, StringComparer.Ordinal))),

        new("CATALOG-03", "BeginsAPageWithTheLastOfTheFormer", store => store.List = async (query, after, size, token) =>
            [.. (await store.SummariesAsync(query.Clinic)).Where(summary => summary.Key == after), .. await store.Inner.ListAsync(query, after, size, token)]),

        new("CATALOG-04", "BeginsAgainAfterAMissingRecord", store => store.List = async (query, after, size, token) =>
            await store.Inner.ListAsync(query, after is { } key && await store.VersionAsync(key) == 0 ? null : after, size, token)),

        new("CATALOG-05", "IgnoresTheKindOfAQuery", store => Queries(store, query => query with { Kind = null })),

        new("CATALOG-06", "IgnoresTheCaseOfClients", store => store.List = async (query, after, size, token) =>
            [.. (await store.Inner.ListAsync(query with { Client = null }, after, int.MaxValue, token))
                .Where(summary => query.Client is null || string.Equals(summary.Client?.Value, query.Client.Value.Value, StringComparison.OrdinalIgnoreCase))
                .Take(size)]),

        new("CATALOG-07", "IgnoresThePractitionerOfAQuery", store => Queries(store, query => query with { Practitioner = null })),

        new("CATALOG-08", "NarrowsAPageAfterItIsCut", store => store.List = async (query, after, size, token) =>
            [.. (await store.Inner.ListAsync(new RecordQuery { Clinic = query.Clinic }, after, size, token)).Where(query.Matches)]),

        new("CATALOG-09", "KeepsEpisodesWithTheirFirstClient", store =>
        {
            var first = new ConcurrentDictionary<RecordKey, RecordSummary>();
            store.OnSummary(summary =>
            {
                first.TryAdd(summary.Key, summary);
                return summary;
            });
            store.List = async (query, after, size, token) =>
                [.. (await store.Inner.ListAsync(query with { Client = null, Practitioner = null }, after, int.MaxValue, token)).Where(summary => query.Matches(first[summary.Key])).Take(size)];
        }),

        new("CATALOG-10", "IgnoresTheCaseOfTheClinic", store => store.List = async (query, after, size, token) =>
        {
            var own = await store.Inner.ListAsync(query, after, size, token);
            return [.. own, .. await store.Inner.ListAsync(query with { Clinic = new ClinicId(query.Clinic.Value.ToUpperInvariant()) }, null, size, token)];
        }),

        new("CATALOG-11", "ListsAClinicForEachRecord", store => store.Clinics = async (after, size, token) =>
            [.. (await store.SummariesOfAllClinicsAsync())
                .Select(summary => summary.Key.Clinic)
                .Where(clinic => after is null || string.CompareOrdinal(clinic.Value, after.Value.Value) > 0)
                .Take(size)]),

        new("CATALOG-12", "BeginsAPageWithTheLastClinicOfTheFormer", store => store.Clinics = async (after, size, token) =>
        {
            var rest = await store.Inner.ListClinicsAsync(after, size, token);
            return after is { } last ? [last, .. rest.Take(size - 1)] : rest;
        }),
    ];

    private static void Queries(DefectiveStore store, Func<RecordQuery, RecordQuery> change) =>
        store.List = (query, after, size, token) => store.Inner.ListAsync(change(query), after, size, token);
}
