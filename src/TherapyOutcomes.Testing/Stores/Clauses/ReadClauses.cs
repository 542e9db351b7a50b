using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks how events are read.</summary>
internal static class ReadClauses
{
    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("READ-01", StorePart.RecordStore, "An unknown record is empty, and so is a read of no records.", async trial =>
        {
            StoreExpect.Nothing("event of an unknown record", await trial.ReadAsync(E1));
            StoreExpect.Nothing("event of no record", await trial.RequestAsync());
        }),

        new("READ-02", StorePart.RecordStore, "The version to read from is inclusive.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 3));

            foreach (var (from, versions) in new (long, long[])[] { (1, [1, 2, 3]), (2, [2, 3]), (3, [3]) })
            {
                StoreExpect.Sequence(FormattableString.Invariant($"the versions from {from} on"), versions, await VersionsFromAsync(trial, from));
            }
        }),

        new("READ-03", StorePart.RecordStore, "A read from beyond the last version is empty.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 3));

            foreach (var from in new long[] { 4, 9, long.MaxValue })
            {
                StoreExpect.Nothing(FormattableString.Invariant($"event from version {from} on"), await VersionsFromAsync(trial, from));
            }
        }),

        new("READ-04", StorePart.RecordStore, "Events are grouped in the order of the requests, each group in the order of its versions.", async trial =>
        {
            await trial.WriteAsync(Append(C1, 0, "m1"), Append(E1, 0, "m1", count: 2));
            await trial.WriteAsync(Append(E2, 0, "m1"));
            await trial.WriteAsync(Append(E1, 2, "m2"));

            var read = await trial.RequestAsync(new(E2), new(Episode("none")), new(E1, 2), new(C1));

            StoreExpect.Sequence("the events", ["e2 1", "e1 2", "e1 3", "c1 1"], read.Select(Name));
        }),

        new("READ-05", StorePart.RecordStore, "A record that is requested twice is returned twice, each time from its own version.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 3));

            var read = await trial.RequestAsync(new(E1, 3), new(E1, 2));

            StoreExpect.Sequence("the versions", [3, 2, 3], read.Select(stored => stored.Version));
        }),

        new("READ-06", StorePart.RecordStore, "A read sees every write that ended before it, in the same instance.", async trial =>
        {
            StoreExpect.Nothing("event", await trial.ReadAsync(E1));
            await trial.WriteAsync(Append(E1, 0, "m1"));
            StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(E1));
            await trial.WriteAsync(Append(E1, 1, "m2"));
            StoreExpect.Sequence("the versions", [1, 2], await trial.VersionsAsync(E1));
        }),

        new("READ-07", StorePart.RecordStore, "A read sees every write that ended before it, in another instance.", async trial =>
        {
            var other = await trial.OpenAsync();
            await trial.WriteAsync(Append(E1, 0, "m1"));
            StoreExpect.Sequence("the versions in another instance", [1], await other.VersionsAsync(E1));
            await trial.WriteAsync(Append(E1, 1, "m2"));
            StoreExpect.Sequence("the versions in another instance", [1, 2], await other.VersionsAsync(E1));
        }),

        new("READ-08", StorePart.RecordStore, "A partly read list of events survives an append and continues without a gap.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 3), Append(E2, 0, "m1"));
            await using var open = trial.Store.ReadAsync([new(E1), new(E2)], trial.Token).GetAsyncEnumerator(trial.Token);
            await open.MoveNextAsync();

            await trial.WriteAsync(Append(E1, 3, "m2"));

            // A store may or may not list events that were appended after the enumeration began.
            var rest = await RestAsync(open);
            StoreExpect.Sequence("the rest of the listing", ["e1 2", "e1 3", "e2 1"], rest.Where(name => name != "e1 4"));
            Expect.That(rest.Count == 3 || rest[2] == "e1 4", $"Expected the event that was appended in between in its place, or not at all; the listing gave {rest.Count} more events.");
        }),

        new("READ-09", StorePart.RecordStore, "A partly read list of events survives another read and continues where it was.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 3), Append(E2, 0, "m1", count: 2));
            await using var open = trial.Store.ReadAsync([new(E1)], trial.Token).GetAsyncEnumerator(trial.Token);
            await open.MoveNextAsync();

            StoreExpect.Sequence("the versions of a second read", [1, 2], await trial.VersionsAsync(E2));

            StoreExpect.Sequence("the rest of the listing", ["e1 2", "e1 3"], await RestAsync(open));
        }),

        new("READ-10", StorePart.RecordStore, "A long record comes back whole.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 600));
            await trial.WriteAsync(Append(E1, 600, "m2", count: 600));

            StoreExpect.Sequence("the versions", Enumerable.Range(1, 1200).Select(version => (long)version), await trial.VersionsAsync(E1));
        }),

        new("READ-11", StorePart.RecordStore, "One read may ask for thousands of records.", async trial =>
        {
            await trial.WriteAsync(Append(Episode("e2999"), 0, "m1"), Append(Episode("e7"), 0, "m1"));

            var read = await trial.ReadAsync([.. Enumerable.Range(0, 3000).Select(id => Episode(string.Create(CultureInfo.InvariantCulture, $"e{id}")))]);

            StoreExpect.Sequence("the events", ["e7 1", "e2999 1"], read.Select(Name));
        }),
    ];

    private static async Task<long[]> VersionsFromAsync(StoreTrial trial, long from) =>
        [.. (await trial.RequestAsync(new ReadRequest(E1, from))).Select(stored => stored.Version)];

    private static async Task<List<string>> RestAsync(IAsyncEnumerator<StoredEvent> open)
    {
        var rest = new List<string>();
        while (await open.MoveNextAsync())
        {
            rest.Add(Name(open.Current));
        }

        return rest;
    }

    private static string Name(StoredEvent stored) => string.Create(CultureInfo.InvariantCulture, $"{stored.Key.Id} {stored.Version}");
}
