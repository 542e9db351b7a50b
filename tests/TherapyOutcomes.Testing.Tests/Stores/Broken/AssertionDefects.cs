using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that check assertions wrongly, or leave something of them behind.</summary>
internal static class AssertionDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("ASSERT-01", "RefusesEveryAssertion", store => store.OnAppend(async (batch, next) =>
            batch.Assertions is [var first, ..] ? Lookups.Conflict(first.Key, first.Version, first.Version + 1) : await next(batch))),

        new("ASSERT-02", "IgnoresAssertionsAboveZero", store => Asserts(store, assertion => assertion.Version == 0)),

        new("ASSERT-03", "IgnoresAssertionsAtVersionZero", store => Asserts(store, assertion => assertion.Version > 0)),

        new("ASSERT-04", "IgnoresAssertionsOfUnknownRecords", store => store.OnAppend(async (batch, next) =>
        {
            var known = new List<RecordAssertion>();
            foreach (var assertion in batch.Assertions)
            {
                if (await store.VersionAsync(assertion.Key) > 0)
                {
                    known.Add(assertion);
                }
            }

            return await next(batch with { Assertions = [.. known] });
        })),

        new("ASSERT-05", "ChecksTheFirstAssertionOnly", store => store.OnBatch(batch => batch with { Assertions = [.. batch.Assertions.Take(1)] })),

        new("ASSERT-06", "BeginsAssertedRecords", store => MovesAsserted(store, assertion => assertion.Version == 0)),

        new("ASSERT-07", "ListsAssertedRecords", store => store.OnAppend(async (batch, next) =>
        {
            foreach (var assertion in batch.Assertions)
            {
                store.Shown[assertion.Key] = new RecordSummary { Key = assertion.Key, Version = 0, EvaluatedAt = batch.RecordedAt, EvaluationBasis = "" };
            }

            return await next(batch);
        })),

        new("ASSERT-08", "KeepsAssertedRecordsOfRefusedBatches", store =>
        {
            var clinics = new ConcurrentDictionary<ClinicId, bool>();
            store.OnAppend((batch, next) =>
            {
                clinics[batch.Clinic] = true;
                return next(batch);
            });
            store.Clinics = (after, size, token) => ValueTask.FromResult<IReadOnlyList<ClinicId>>([.. clinics.Keys.OrderBy(clinic => clinic.Value, StringComparer.Ordinal)
                .Where(clinic => after is null || string.CompareOrdinal(clinic.Value, after.Value.Value) > 0)
                .Take(size)]);
        }),

        new("ASSERT-09", "CountsAssertionsAsVersions", store => MovesAsserted(store, assertion => assertion.Version > 0)),

        new("ASSERT-10", "ChecksAssertionsBeforeItWrites", store => store.OnAppend(async (batch, next) =>
        {
            if (!await store.HoldsAsync(batch.Assertions))
            {
                return await next(batch);
            }

            await Task.Delay(1);
            return await next(batch with { Assertions = [] });
        })),

        new("ASSERT-11", "RemembersAssertionsThatHeld", store =>
        {
            var held = new ConcurrentDictionary<RecordAssertion, bool>();
            store.OnAppend(async (batch, next) =>
            {
                if (batch.Assertions.IsEmpty)
                {
                    await Task.Delay(3);
                }

                var result = await next(batch with { Assertions = [.. batch.Assertions.Where(assertion => !held.ContainsKey(assertion))] });
                foreach (var assertion in result is AppendResult.Appended ? batch.Assertions : [])
                {
                    held[assertion] = true;
                }

                return result;
            });
        }),
    ];

    private static void Asserts(DefectiveStore store, Func<RecordAssertion, bool> which) =>
        store.OnBatch(batch => batch with { Assertions = [.. batch.Assertions.Where(which)] });

    /// <summary>An asserted record counts as one version further from then on.</summary>
    private static void MovesAsserted(DefectiveStore store, Func<RecordAssertion, bool> which)
    {
        var moved = new ConcurrentDictionary<RecordAssertion, bool>();
        store.OnAppend(async (batch, next) =>
        {
            if (batch.Appends.FirstOrDefault(append => moved.ContainsKey(new RecordAssertion(append.Key, append.ExpectedVersion))) is { } append)
            {
                return Lookups.Conflict(append.Key, append.ExpectedVersion, append.ExpectedVersion + 1);
            }

            foreach (var assertion in batch.Assertions.Where(which))
            {
                moved[assertion] = true;
            }

            return await next(batch);
        });
    }
}
