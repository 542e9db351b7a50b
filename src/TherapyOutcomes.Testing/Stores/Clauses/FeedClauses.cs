using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the feed of a clinic's events. What others hold back may delay it, so what was written is waited for.</summary>
internal static class FeedClauses
{
    private const int Writers = 8;
    private const int BatchesOfAWriter = 12;

    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("FEED-01", StorePart.Feed, "The feed has the events of all records of a clinic in the order in which they were written, with their content.", async trial =>
        {
            RecordAppend[] appends = [Append(E2, 0, "m1", count: 2), Append(C1, 0, "m1"), Append(E1, 0, "m1"), Append(E2, 2, "m2"), Append(Practitioner("p1"), 0, "m1"), Append(C1, 1, "m2")];
            foreach (var append in appends)
            {
                await trial.WriteAsync(append);
            }

            var expected = appends.SelectMany(append => append.Events).ToList();
            var feed = await trial.FeedAsync(expected.Count);

            StoreExpect.Sequence("the feed", expected.Select(NameOf), feed.Select(fed => NameOf(fed.Event)));
            foreach (var (stored, fed) in expected.Zip(feed))
            {
                SameColumns.Require(stored, fed.Event);
            }
        }),

        new("FEED-02", StorePart.Feed, "Page by page, each event comes exactly once, at a position of its own.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 5));
            await trial.WriteAsync(Append(C1, 0, "m1", count: 4), Append(E2, 0, "m1"));
            var whole = await trial.FeedAsync(10);

            var pages = await trial.FeedAsync(10, size: 3);

            StoreExpect.Sequence("all pages", whole.Select(fed => NameOf(fed.Event)), pages.Select(fed => NameOf(fed.Event)));
            StoreExpect.Sequence("the number of different positions", [10], [pages.Select(fed => fed.Position).Distinct().Count()]);
        }),

        new("FEED-03", StorePart.Feed, "After a position come the events behind it, whoever reads, and also those that are written later.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 3));
            var feed = await trial.FeedAsync(3);
            await trial.WriteAsync(Append(C1, 0, "m1"));

            var later = await trial.OpenAsync();

            StoreExpect.Sequence("what comes after the second event", ["episode/e1 v3", "client/c1 v1"], (await later.FeedAsync(2, after: feed[1].Position)).Select(fed => NameOf(fed.Event)));
            StoreExpect.Sequence("what comes after the third event", ["client/c1 v1"], (await later.FeedAsync(1, after: feed[2].Position)).Select(fed => NameOf(fed.Event)));
        }),

        new("FEED-04", StorePart.Feed, "Beside writers, a reader who goes on from page to page misses nothing and gets nothing twice, and a record's events come in the order of their versions.", async trial =>
        {
            var callers = await trial.OpenAsync(Writers + 1);
            var expected = Writers * BatchesOfAWriter * 2;

            var read = await StoreTrial.AtOnceAsync(callers, async (caller, index) => index == Writers ? await caller.FeedAsync(expected, size: 7) : await WriteAsync(caller, index));

            var feed = read[Writers];
            StoreExpect.Sequence("the number of events", [expected], [feed.Select(fed => NameOf(fed.Event)).Distinct().Count()]);
            StoreExpect.Sequence("the number of events on all pages", [expected], [feed.Count]);
            foreach (var record in feed.GroupBy(fed => fed.Event.Key))
            {
                StoreExpect.Sequence($"the versions of {record.Key}", record.Select(fed => fed.Event.Version).Order(), record.Select(fed => fed.Event.Version));
            }
        }),

        new("FEED-05", StorePart.Feed, "A feed has the events of one clinic only; upper and lower case differ, and a clinic without records has none.", async trial =>
        {
            foreach (var clinic in new[] { "north", "NORTH", "north.", "south" })
            {
                await trial.WriteAsync(Begin(Episode("in-" + clinic, new ClinicId(clinic))));
            }

            foreach (var clinic in new[] { "north", "NORTH", "north.", "south" })
            {
                StoreExpect.Sequence($"the feed of '{clinic}'", ["in-" + clinic], (await trial.FeedAsync(1, clinic: new ClinicId(clinic))).Select(fed => fed.Event.Key.Id));
            }

            StoreExpect.Nothing("event of another clinic", (await trial.FeedPageAsync(clinic: new ClinicId("nort"))).Events);
        }),

        new("FEED-06", StorePart.Feed, "Summaries that are refreshed add nothing to the feed.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(C1));
            await trial.FeedAsync(2);
            await trial.RefreshAsync(Refresh(Summary(E1, 1)));

            StoreExpect.Sequence("the feed", ["episode/e1 v1", "client/c1 v1"], (await trial.FeedPageAsync()).Events.Select(fed => NameOf(fed.Event)));
        }),

        new("FEED-07", StorePart.Feed, "A page has the id of the store's content, also if it is empty.", async trial =>
        {
            var id = await trial.Store.GetStoreIdAsync(trial.Token);

            StoreExpect.Sequence("the id on an empty page", [id], [(await trial.FeedPageAsync()).StoreId]);
            await trial.WriteAsync(Begin(E1));
            await trial.FeedAsync(1);
            StoreExpect.Sequence("the id on a page", [id], [(await trial.FeedPageAsync()).StoreId]);
        }),

        new("FEED-08", StorePart.Feed, "A batch that is turned away adds nothing to the feed.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            await trial.AppendAsync(Append(E1, 5, "m2"));
            await trial.AppendAsync(Append(E1, 1, "m1"), Begin(E2));
            await trial.WriteAsync(Append(E1, 1, "m3"));

            StoreExpect.Sequence("the feed", ["episode/e1 v1", "episode/e1 v2"], (await trial.FeedAsync(2)).Select(fed => NameOf(fed.Event)));
        }),

        new("FEED-09", StorePart.Feed, "A page of no events throws, and so does a position that is none.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            await StoreExpect.ThrowsAsync<ArgumentOutOfRangeException>("ReadFeedAsync", "a page of no events", () => trial.FeedPageAsync(size: 0));
            await StoreExpect.ThrowsAsync<ArgumentException>("ReadFeedAsync", "a position that is none", () => trial.FeedPageAsync(after: "no position"));
        }),
    ];

    // Each writer has a record of its own, and every batch also adds to one of two that all of them share.
    private static async Task<List<StoredFeedEvent>> WriteAsync(StoreTrial caller, int index)
    {
        var shared = Client(index % 2 == 0 ? "even" : "odd");
        for (var batch = 0; batch < BatchesOfAWriter; batch++)
        {
            AppendResult result;
            do
            {
                var after = (await caller.VersionsAsync(shared)).LastOrDefault();
                result = await caller.AppendAsync(
                    Append(Episode(FormattableString.Invariant($"w{index}")), batch, FormattableString.Invariant($"m{batch}")),
                    Append(shared, after, FormattableString.Invariant($"w{index}-m{batch}")));
            }
            while (result is AppendResult.Conflict);

            StoreExpect.Appended(result);
        }

        return [];
    }

    private static string NameOf(StoredEvent stored) => FormattableString.Invariant($"{stored.Key} v{stored.Version}");
}
