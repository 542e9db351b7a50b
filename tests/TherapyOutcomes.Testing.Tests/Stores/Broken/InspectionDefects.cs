using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that list wrongly what is in them.</summary>
internal static class InspectionDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("INSPECT-01", "ListsAClinicForEachRecord", store => store.InspectedClinics = async (after, size, token) =>
            [.. (await store.SummariesOfAllClinicsAsync())
                .Select(summary => summary.Key.Clinic.Value)
                .Where(clinic => after is null || string.CompareOrdinal(clinic, after) > 0)
                .Take(size)]),

        new("INSPECT-02", "BeginsAPageWithTheLastClinicOfTheFormer", store => store.InspectedClinics = async (after, size, token) =>
        {
            var rest = await store.Inner.InspectClinicsAsync(after, size, token);
            return after is null ? rest : [after, .. rest.Take(size - 1)];
        }),

        new("INSPECT-03", "OrdersEventsWithoutRegardToCase", store => store.InspectedEvents = async (clinic, after, size, token) =>
            [.. (await store.Inner.InspectEventsAsync(clinic, after, size, token)).OrderBy(row => row.Place.Kind).ThenBy(row => row.Place.Id, StringComparer.OrdinalIgnoreCase)]),

        new("INSPECT-04", "LosesAnEventBetweenPages", store => store.InspectedEvents = async (clinic, after, size, token) =>
            after is null
                ? await store.Inner.InspectEventsAsync(clinic, after, size, token)
                : [.. (await store.Inner.InspectEventsAsync(clinic, after, size + 1, token)).Skip(1)]),

        new("INSPECT-05", "BeginsAgainAfterAMissingPlace", store => store.InspectedEvents = async (clinic, after, size, token) =>
        {
            var all = await store.Inner.InspectEventsAsync(clinic, null, int.MaxValue, token);
            return await store.Inner.InspectEventsAsync(clinic, all.Any(row => row.Place == after) ? after : null, size, token);
        }),

        new("INSPECT-06", "ListsSummariesWithoutContent", store => store.InspectedSummaries = async (clinic, after, size, token) =>
            [.. (await store.Inner.InspectSummariesAsync(clinic, after, size, token)).Select(row => row with { Content = null })]),

        new("INSPECT-07", "ListsAssertedRecords", store =>
        {
            var asserted = new ConcurrentDictionary<RecordKey, InspectedRow<RecordSummary>>();
            store.OnBatch(batch =>
            {
                foreach (var key in batch.Assertions.Where(assertion => assertion.Version == 0).Select(assertion => assertion.Key))
                {
                    asserted[key] = new InspectedRow<RecordSummary> { Place = new RowPlace((int)key.Kind, key.Id) };
                }

                return batch;
            });
            store.InspectedSummaries = async (clinic, after, size, token) =>
                [.. await store.Inner.InspectSummariesAsync(clinic, after, size, token), .. asserted.Where(pair => pair.Key.Clinic.Value == clinic).Select(pair => pair.Value)];
        }),

        new("INSPECT-08", "ListsDestroyedKeysNoMore", store => store.InspectedKeys = async (clinic, after, size, token) =>
            [.. (await store.Inner.InspectKeysAsync(clinic, after, int.MaxValue, token)).Where(row => row.Content?.DestroyedAt is null).Take(size)]),

        new("INSPECT-09", "ComparesPlacesByIdOnly", store => store.InspectedKeys = async (clinic, after, size, token) =>
            [.. (await store.Inner.InspectKeysAsync(clinic, null, int.MaxValue, token))
                .Where(row => after is not { } place || string.CompareOrdinal(row.Place.Id, place.Id) > 0)
                .Take(size)]),

        new("INSPECT-10", "IgnoresTheCaseOfTheClinic", store => store.InspectedEvents = async (clinic, after, size, token) =>
        {
            var own = await store.Inner.InspectEventsAsync(clinic, after, size, token);
            return [.. own, .. await store.Inner.InspectEventsAsync(clinic.ToUpperInvariant(), after, size, token)];
        }),

        new("INSPECT-11", "GivesAnEmptyPage", store => store.InspectedKeys = async (clinic, after, size, token) =>
            size < 1 ? [] : await store.Inner.InspectKeysAsync(clinic, after, size, token)),
    ];
}
