using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the lists of what is in a store as it is.</summary>
internal static class InspectionClauses
{
    /// <summary>Ids in ordinal order, which differs from the order of every culture.</summary>
    private static readonly string[] Ordered = ["-a", ".a", "10", "9", "B", "_a", "a", "a-b", "a.b", "aB", "a_b", "aa", "b"];

    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("INSPECT-01", StorePart.Inspection, "Clinics are listed once each, in ordinal order, and a page may begin after one that does not exist.", async trial =>
        {
            StoreExpect.Nothing("clinic", await trial.InspectClinicsAsync());
            foreach (var clinic in Ordered.Reverse())
            {
                await trial.WriteAsync(Begin(Episode("x", new ClinicId(clinic))), Begin(Client("y", new ClinicId(clinic))));
            }

            StoreExpect.Sequence("the clinics", Ordered, await trial.InspectClinicsAsync());
            StoreExpect.Sequence("the clinics after one that does not exist", ["aa", "b"], await trial.InspectClinicsAsync("a_z"));
            StoreExpect.Sequence("the clinics after one whose id is no id", ["b"], await trial.InspectClinicsAsync("aa !"));
        }),

        new("INSPECT-02", StorePart.Inspection, "Page by page, each clinic comes exactly once, and a page is short only at the end.", async trial =>
        {
            foreach (var clinic in Ordered)
            {
                await trial.WriteAsync(Begin(Client("x", new ClinicId(clinic))));
            }

            StoreExpect.Sequence("all pages", Ordered, await PagesAsync<string, string>(5, (after, size) => Listed(trial.InspectClinicsAsync(after, size)), clinic => clinic));
        }),

        new("INSPECT-03", StorePart.Inspection, "Events are listed by kind, then by id in ordinal order, then by version, with their content.", async trial =>
        {
            var appends = Ordered.Select(id => Append(Episode(id), 0, "m1", count: 2)).Append(Append(Client("a"), 0, "m1")).Append(Append(Practitioner("-"), 0, "m1")).ToList();
            foreach (var append in Enumerable.Reverse(appends))
            {
                await trial.WriteAsync(append);
            }

            var rows = await trial.InspectEventsAsync();

            var expected = appends.SelectMany(append => append.Events).ToList();
            StoreExpect.Sequence("the places", expected.Select(PlaceOf), rows.Select(row => row.Place));
            Same(expected, rows, SameColumns.Require);
        }),

        new("INSPECT-04", StorePart.Inspection, "Page by page, each event comes exactly once, and a page is short only at the end.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 5), Append(Episode("e2"), 0, "m1"), Append(C1, 0, "m1", count: 3), Append(Client("c10"), 0, "m1", count: 3));

            var pages = await PagesAsync<InspectedRow<StoredEvent>, RowPlace?>(4, (after, size) => trial.InspectEventsAsync(after, size), row => row.Place);

            StoreExpect.Sequence("all pages", (await trial.InspectEventsAsync()).Select(row => row.Place), pages.Select(row => row.Place));
            StoreExpect.Sequence("the number of events", [12], [pages.Count]);
        }),

        new("INSPECT-05", StorePart.Inspection, "A page of events may begin after a place that does not exist.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1", count: 2), Append(Episode("e3"), 0, "m1"), Append(C1, 0, "m1"));

            foreach (var (place, expected) in new (RowPlace, string[])[]
            {
                (new(0, "e1", 0), ["episode/e1 v1", "episode/e1 v2", "episode/e3 v1", "client/c1 v1"]),
                (new(0, "e1", 9), ["episode/e3 v1", "client/c1 v1"]),
                (new(0, "e2", 1), ["episode/e3 v1", "client/c1 v1"]),
                (new(0, "\u007E", 1), ["client/c1 v1"]),
                (new(99, "", 0), []),
                (new(-1, "z", 5), ["episode/e1 v1", "episode/e1 v2", "episode/e3 v1", "client/c1 v1"]),
            })
            {
                StoreExpect.Sequence($"the events after {place}", expected, (await trial.InspectEventsAsync(place)).Select(row => row.Place.ToString()));
            }
        }),

        new("INSPECT-06", StorePart.Inspection, "Summaries are listed by kind and then by id, with their content, and page by page each comes exactly once.", async trial =>
        {
            var appends = Ordered.Select(id => BeginWork(Episode(id), id)).Append(BeginReview(Client("a"))).ToList();
            foreach (var append in Enumerable.Reverse(appends))
            {
                await trial.WriteAsync(append);
            }

            var rows = await PagesAsync<InspectedRow<RecordSummary>, RowPlace?>(5, (after, size) => trial.InspectSummariesAsync(after, size), row => row.Place);

            StoreExpect.Sequence("the places", appends.Select(append => PlaceOf(append.Key)), rows.Select(row => row.Place));
            Same([.. appends.Select(append => append.Summary)], rows, SameColumns.Require);
        }),

        new("INSPECT-07", StorePart.Inspection, "A record that was only asserted leaves no summary and no clinic in a list.", async trial =>
        {
            await trial.WriteAsync(Batch(Begin(E1)).Asserting(C1, 0));
            await trial.AppendAsync(Batch(Append(Episode("x", OtherClinic), 3, "m1")).Asserting(Client("c1", OtherClinic), 0));

            StoreExpect.Sequence("the summaries", ["episode/e1"], (await trial.InspectSummariesAsync()).Select(row => row.Place.ToString()));
            StoreExpect.Sequence("the clinics", [Clinic.Value], await trial.InspectClinicsAsync());
        }),

        new("INSPECT-08", StorePart.Inspection, "Keys are listed by kind and then by id, with their content, including destroyed ones, and page by page each comes exactly once.", async trial =>
        {
            var keys = Ordered.Select(id => Key(Episode(id), "c9")).Append(Key(Client("a"), "a")).Append(Key(RecordKey.For(Clinic), subject: null)).ToArray();
            await trial.WriteAsync(Batch([.. keys.SkipLast(1).Reverse().Select(key => Begin(key.Record))]).WithKeys([.. keys.Reverse()]));
            await trial.WriteAsync(Erasing(("a", 1)));

            var rows = await PagesAsync<InspectedRow<WrappedRecordKey>, RowPlace?>(4, (after, size) => trial.InspectKeysAsync(after, size), row => row.Place);

            StoreExpect.Sequence("the places", keys.Select(key => PlaceOf(key.Record)), rows.Select(row => row.Place));
            Same([.. keys.Select(key => key.Record == Client("a") ? key with { Wrapped = default, DestroyedAt = Now } : key)], rows, SameColumns.Require);
        }, StorePart.Keys),

        new("INSPECT-09", StorePart.Inspection, "A page of summaries or keys may begin after a place that does not exist.", async trial =>
        {
            RecordKey[] records = [E1, Episode("e3"), C1];
            await trial.WriteAsync(Batch([.. records.Select(record => Begin(record))]).WithKeys([.. records.Select(record => Key(record))]));

            foreach (var (place, expected) in new (RowPlace, string[])[]
            {
                (new(0, "e2"), ["episode/e3", "client/c1"]),
                (new(0, "e1 !"), ["episode/e3", "client/c1"]),
                (new(0, "z"), ["client/c1"]),
                (new(99, ""), []),
                (new(-1, "z"), ["episode/e1", "episode/e3", "client/c1"]),
            })
            {
                StoreExpect.Sequence($"the summaries after {place}", expected, (await trial.InspectSummariesAsync(place)).Select(row => row.Place.ToString()));
                StoreExpect.Sequence($"the keys after {place}", expected, (await trial.InspectKeysAsync(place)).Select(row => row.Place.ToString()));
            }
        }, StorePart.Keys),

        new("INSPECT-10", StorePart.Inspection, "Lists contain the rows of one clinic only; upper and lower case differ, and a clinic without rows has none.", async trial =>
        {
            foreach (var clinic in new[] { "north", "NORTH", "north.", "south" })
            {
                var key = Key(Episode("in-" + clinic, new ClinicId(clinic)));
                await trial.WriteAsync(Batch(Begin(key.Record)).WithKeys(key));
            }

            foreach (var (clinic, expected) in new (string, string[])[] { ("north", ["in-north"]), ("NORTH", ["in-NORTH"]), ("nort", []), ("no clinic !", []), ("", []) })
            {
                StoreExpect.Sequence($"the events of '{clinic}'", expected, (await trial.InspectEventsAsync(clinic: clinic)).Select(row => row.Place.Id));
                StoreExpect.Sequence($"the summaries of '{clinic}'", expected, (await trial.InspectSummariesAsync(clinic: clinic)).Select(row => row.Place.Id));
                StoreExpect.Sequence($"the keys of '{clinic}'", expected, (await trial.InspectKeysAsync(clinic: clinic)).Select(row => row.Place.Id));
            }
        }, StorePart.Keys),

        new("INSPECT-11", StorePart.Inspection, "A page of no rows throws.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            await ThrowsAsync("InspectClinicsAsync", () => trial.InspectClinicsAsync(size: 0));
            await ThrowsAsync("InspectEventsAsync", () => trial.InspectEventsAsync(size: 0));
            await ThrowsAsync("InspectSummariesAsync", () => trial.InspectSummariesAsync(size: 0));
            await ThrowsAsync("InspectKeysAsync", () => trial.InspectKeysAsync(size: -1));
        }),
    ];

    private static RowPlace PlaceOf(StoredEvent stored) => PlaceOf(stored.Key) with { Version = stored.Version };

    private static RowPlace PlaceOf(RecordKey record) => new((int)record.Kind, record.Id);

    private static void Same<T>(List<T> expected, IReadOnlyList<InspectedRow<T>> rows, Action<T, T> require)
        where T : class
    {
        foreach (var (content, row) in expected.Zip(rows))
        {
            Expect.That(row.Content is not null, $"Expected {row.Place} to have content; it has none.");
            require(content, row.Content!);
        }
    }

    private static async Task<IReadOnlyList<string>> Listed(Task<string[]> listing) => await listing;

    private static async Task<List<T>> PagesAsync<T, TPlace>(int size, Func<TPlace?, int, Task<IReadOnlyList<T>>> list, Func<T, TPlace> placeOf)
    {
        var all = new List<T>();
        TPlace? after = default;
        for (var more = true; more && all.Count < 100;)
        {
            var page = await list(after, size);
            Expect.That(page.Count <= size, $"Expected at most {size} rows on a page; found {page.Count}.");
            all.AddRange(page);
            more = page.Count == size;
            after = page.Count > 0 ? placeOf(page[^1]) : after;
        }

        return all;
    }

    private static async Task ThrowsAsync(string what, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ArgumentOutOfRangeException)
        {
            return;
        }

        throw new ExpectationException($"Expected {what} to throw ArgumentOutOfRangeException for a page of no rows; it returned.");
    }
}
