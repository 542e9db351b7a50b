using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that read wrongly, or mix up records.</summary>
internal static class ReadDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("READ-01", "ThrowsForUnknownRecords", store => store.Read = (requests, token) => KnownOnly(store, requests, token)),

        new("READ-02", "ReadsAfterTheVersion", store => store.OnRequests(requests =>
            requests.Select(request => new ReadRequest(request.Key, request.FromVersion is > 1 and < long.MaxValue ? request.FromVersion + 1 : request.FromVersion)))),

        new("READ-03", "GivesTheFirstEventBeyondTheEnd", store =>
        {
            var read = store.Read;
            store.Read = (requests, token) => FromTheStartIfEmpty(read, requests, token);
        }),

        new("READ-04", "ReadsInTheOrderOfKeys", store => store.OnRequests(requests => requests.OrderBy(request => request.Key.Id, StringComparer.Ordinal))),

        new("READ-05", "ReadsEachRecordOnce", store => store.OnRequests(requests => requests.DistinctBy(request => request.Key))),

        new("READ-06", "RemembersWhatItRead", store => Remembers(store)),

        new("READ-07", "RemembersWhatItReadUntilItWrites", store =>
        {
            var forget = Remembers(store);
            store.OnAppend((batch, next) =>
            {
                forget();
                return next(batch);
            });
        }) { IsPerInstance = true },

        new("READ-08", "RefusesToAppendWhileItReads", store =>
        {
            var open = 0;
            var read = store.Read;
            store.Read = (requests, token) => Counted(read(requests, token));
            store.OnAppend((batch, next) => open == 0 ? next(batch) : throw new InvalidOperationException("There is already an open reader on this connection."));

            async IAsyncEnumerable<StoredEvent> Counted(IAsyncEnumerable<StoredEvent> events)
            {
                Interlocked.Increment(ref open);
                try
                {
                    await foreach (var stored in events)
                    {
                        yield return stored;
                    }
                }
                finally
                {
                    Interlocked.Decrement(ref open);
                }
            }
        }),

        new("READ-09", "EndsAReadWhenAnotherBegins", store =>
        {
            var reads = 0;
            var read = store.Read;
            store.Read = (requests, token) => Newest(read(requests, token));

            async IAsyncEnumerable<StoredEvent> Newest(IAsyncEnumerable<StoredEvent> events)
            {
                var own = Interlocked.Increment(ref reads);
                await foreach (var stored in events)
                {
                    if (own == reads)
                    {
                        yield return stored;
                    }
                }
            }
        }),

        new("READ-10", "ReadsAThousandEventsAtMost", store => store.OnRead(events => events.Take(1000))),

        new("READ-11", "ReadsAThousandRecordsAtMost", store => store.OnRequests(requests =>
            requests.Count <= 1000 ? requests : throw new InvalidOperationException("Too many parameters."))),

        new("IDENTITY-01", "IgnoresTheClinic", store => store.MapKeys(key => key with { Clinic = ClinicId.Default })),

        new("IDENTITY-02", "IgnoresTheKind", store => store.MapKeys(key => key with { Kind = RecordKind.Episode })),

        new("IDENTITY-03", "IgnoresTheCaseOfIds", store => store.MapKeys(key => key with { Id = key.Id.ToLowerInvariant() })),

        new("IDENTITY-04", "TakesPunctuationForTheSame", store => store.MapKeys(key => key with { Id = key.Id.Replace('_', '-').Replace('.', '-') })),

        new("IDENTITY-05", "CutsIdsAfter63Characters", store => store.MapKeys(key => key with { Id = key.Id[..Math.Min(63, key.Id.Length)] })),

        new("IDENTITY-06", "TakesIdsForNumbers", store => store.MapKeys(key =>
            decimal.TryParse(key.Id, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? key with { Id = number.ToString("0", CultureInfo.InvariantCulture) } : key)),

        new("IDENTITY-07", "IgnoresTheCaseOfClinics", store => store.MapKeys(key => key with { Clinic = new ClinicId(key.Clinic.Value.ToLowerInvariant()) })),
    ];

    private static async IAsyncEnumerable<StoredEvent> KnownOnly(
        DefectiveStore store, IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken token)
    {
        foreach (var request in requests)
        {
            if (await store.VersionAsync(request.Key) == 0)
            {
                throw new KeyNotFoundException("There is no such record.");
            }
        }

        await foreach (var stored in store.Inner.ReadAsync(requests, token))
        {
            yield return stored;
        }
    }

    private static async IAsyncEnumerable<StoredEvent> FromTheStartIfEmpty(
        Func<IReadOnlyList<ReadRequest>, CancellationToken, IAsyncEnumerable<StoredEvent>> read,
        IReadOnlyList<ReadRequest> requests,
        [EnumeratorCancellation] CancellationToken token)
    {
        var events = await read(requests, token).ToListAsync(token);
        foreach (var stored in events.Count > 0 ? events : await read([.. requests.Select(request => new ReadRequest(request.Key))], token).ToListAsync(token))
        {
            yield return stored;
        }
    }

    /// <summary>Reads each request once, and returns what forgets it again.</summary>
    private static Action Remembers(DefectiveStore store)
    {
        var known = new ConcurrentDictionary<ReadRequest, List<StoredEvent>>();
        var read = store.Read;
        store.Read = (requests, token) => Remembered(requests, token);
        return known.Clear;

        async IAsyncEnumerable<StoredEvent> Remembered(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken token)
        {
            foreach (var request in requests)
            {
                if (!known.TryGetValue(request, out var events))
                {
                    known[request] = events = await read([request], token).ToListAsync(token);
                }

                foreach (var stored in events)
                {
                    yield return stored;
                }
            }
        }
    }
}
