using System.Collections.Concurrent;
using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that lease wrongly.</summary>
internal static class ClaimDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("CLAIM-01", "LeasesOtherPolicies", store => store.Claim = async (request, token) =>
            [.. await store.Inner.ClaimDueAsync(request, token), .. (await store.SummariesAsync(request.Clinic)).Where(summary => summary.EvaluationBasis != "policy-1" && summary.ReviewAt is null)]),

        new("CLAIM-02", "LeasesInTheOrderOfKeys", store => store.Claim = async (request, token) =>
        {
            var claimed = await store.Inner.ClaimDueAsync(request with { Size = int.MaxValue }, token);
            return [.. claimed.OrderBy(summary => summary.Key.Id, StringComparer.Ordinal).Take(request.Size)];
        }),

        new("CLAIM-03", "LeasesWithoutAnEffect", store => store.Claim = async (request, token) => [.. (await store.DueAsync(Checked(request, token))).Take(request.Size)]),

        new("CLAIM-04", "LeasesForAMillisecondMore", store =>
            store.Claim = (request, token) => store.Inner.ClaimDueAsync(request with { Lease = request.Lease + TimeSpan.FromMilliseconds(1) }, token)),

        new("CLAIM-05", "TakesAnOwnerForAnother", store =>
        {
            var calls = 0;
            store.Claim = (request, token) => store.Inner.ClaimDueAsync(request with { Owner = new ActorId($"{request.Owner}-{Interlocked.Increment(ref calls)}") }, token);
        }),

        new("CLAIM-06", "KeepsTheEndOfTheFirstLease", store =>
        {
            var leased = new ConcurrentDictionary<ActorId, (DateTimeOffset Until, IReadOnlyList<RecordSummary> Summaries)>();
            store.Claim = async (request, token) =>
            {
                if (leased.TryGetValue(request.Owner, out var own) && own.Until > request.Now)
                {
                    return own.Summaries;
                }

                var claimed = await store.Inner.ClaimDueAsync(request, token);
                leased[request.Owner] = (request.Now + request.Lease, claimed);
                return claimed;
            };
        }),

        new("CLAIM-07", "FreesWhatIsAppendedTo", store =>
        {
            var freed = Frees(store);
            store.OnAppend((batch, next) =>
            {
                freed[batch.Appends[0].Key] = true;
                return next(batch);
            });
        }),

        new("CLAIM-08", "FreesWhatIsRefreshed", store =>
        {
            var freed = Frees(store);
            store.OnRefresh((refresh, next) =>
            {
                freed[refresh.Summary.Key] = true;
                return next(refresh);
            });
        }),

        new("CLAIM-09", "CutsAPageBeforeItLooksAtLeases", store => store.Claim = async (request, token) =>
        {
            var page = (await store.DueAsync(request)).Take(request.Size).Select(summary => summary.Key).ToHashSet();
            return [.. (await store.Inner.ClaimDueAsync(request with { Size = int.MaxValue }, token)).Where(summary => page.Contains(summary.Key))];
        }),

        new("CLAIM-10", "LeasesForAllClinics", store => store.Claim = async (request, token) =>
        {
            var claimed = new List<RecordSummary>();
            foreach (var clinic in await store.Inner.ListClinicsAsync(null, int.MaxValue, token))
            {
                claimed.AddRange(await store.Inner.ClaimDueAsync(request with { Clinic = clinic }, token));
            }

            return claimed;
        }),

        new("CLAIM-11", "GivesTheFirstSummary", store =>
        {
            var first = new ConcurrentDictionary<RecordKey, RecordSummary>();
            store.OnSummary(summary =>
            {
                first.TryAdd(summary.Key, summary);
                return summary;
            });
            store.Claim = async (request, token) => [.. (await store.Inner.ClaimDueAsync(request, token)).Select(summary => first[summary.Key])];
        }),

        new("CLAIM-12", "LooksForLeasesThenLeases", store =>
        {
            var leases = new ConcurrentDictionary<RecordKey, ActorId>();
            store.Claim = async (request, token) =>
            {
                var free = (await store.DueAsync(Checked(request, token))).Where(summary => leases.GetValueOrDefault(summary.Key, request.Owner) == request.Owner).Take(request.Size).ToList();
                await Task.Delay(1, token);
                free.ForEach(summary => leases[summary.Key] = request.Owner);
                return free;
            };
        }),

        new("CLAIM-13", "LeasesDueWorkNever", store => store.Claim = async (request, token) =>
            [.. (await store.Inner.ClaimDueAsync(request, token)).Where(summary => summary.ReviewAt <= request.Now)]),

        new("CLAIM-14", "LeavesOutOtherPolicies", store => store.Claim = (request, token) => store.Inner.ClaimDueAsync(request with { EvaluationBasis = null }, token)),

        new("CLAIM-15", "LeasesOnceForEachReason", store => store.Claim = async (request, token) =>
        {
            var claimed = await store.Inner.ClaimDueAsync(request, token);
            return [.. claimed.SelectMany(summary => Enumerable.Repeat(summary, summary.ReviewAt <= request.Now && summary.DueWorkAt <= request.Now ? 2 : 1)).Take(request.Size)];
        }),

        new("CLAIM-16", "BelievesALeaseFromAhead", store =>
        {
            var leases = new ConcurrentDictionary<RecordKey, DateTimeOffset>();
            store.Claim = async (request, token) =>
            {
                var claimed = (await store.Inner.ClaimDueAsync(request, token)).Where(summary => !(leases.TryGetValue(summary.Key, out var until) && until > request.Now + request.Lease + TimeSpan.FromMinutes(5))).ToList();
                claimed.ForEach(summary => leases[summary.Key] = request.Now + request.Lease);
                return claimed;
            };
        }),

        new("CLAIM-17", "TakesAnyClockThatIsAheadForOneThatWasPutBack", store =>
        {
            var leases = new ConcurrentDictionary<RecordKey, DateTimeOffset>();
            store.Claim = async (request, token) =>
            {
                var claimed = await store.Inner.ClaimDueAsync(request, token);
                foreach (var summary in claimed)
                {
                    leases[summary.Key] = request.Now + request.Lease;
                }

                var early = (await store.DueAsync(request)).Where(summary => leases.TryGetValue(summary.Key, out var until) && until > request.Now + request.Lease);
                return [.. claimed, .. early.Where(summary => claimed.All(one => one.Key != summary.Key))];
            };
        }),
    ];

    private static ClaimRequest Checked(ClaimRequest request, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return request;
    }

    /// <summary>Records that anybody may claim in spite of a lease.</summary>
    private static ConcurrentDictionary<RecordKey, bool> Frees(DefectiveStore store)
    {
        var freed = new ConcurrentDictionary<RecordKey, bool>();
        store.Claim = async (request, token) =>
        {
            var claimed = await store.Inner.ClaimDueAsync(request, token);
            return [.. claimed, .. (await store.DueAsync(request)).Where(summary => freed.TryRemove(summary.Key, out _) && claimed.All(one => one.Key != summary.Key))];
        };
        return freed;
    }
}
