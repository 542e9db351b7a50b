using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the log of who saw which record.</summary>
internal static class AccessLogClauses
{
    private const int Readers = 8;
    private const int EntriesOfAReader = 12;

    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("ACCESS-01", StorePart.AccessLog, "Entries come back with their content, newest first, also those of other callers; times are kept to the millisecond, in UTC.", async trial =>
        {
            var entries = Enum.GetValues<AccessKind>().Select((kind, index) => Access(index % 2 == 0 ? E1 : C1, $"p-{kind}", Abroad.AddSeconds(-index), kind)).ToArray();
            await trial.NoteAsync(entries[..5]);
            await trial.NoteAsync(entries[5..]);

            var listed = await (await trial.OpenAsync()).AccessesAsync();

            StoreExpect.Sequence("the entries", entries.Reverse().Select(entry => entry with { At = entry.At.ToUniversalTime() }), listed.Select(logged => logged.Entry));
            StoreExpect.Sequence("the offsets of the times", [TimeSpan.Zero], listed.Select(logged => logged.Entry.At.Offset).Distinct());
        }),

        new("ACCESS-02", StorePart.AccessLog, "Page by page, each entry comes exactly once, at a position of its own, also if more are noted meanwhile.", async trial =>
        {
            await trial.NoteAsync([.. Enumerable.Range(0, 7).Select(index => Access(E1, Name(index)))]);
            var pages = new List<LoggedAccess>();
            for (long? before = null; await trial.AccessesAsync(new AccessQuery { Clinic = Clinic, Before = before }, size: 3) is { Count: > 0 } page; before = page[^1].Position)
            {
                pages.AddRange(page);
                await trial.NoteAsync(Access(E1, "p-late"));
                Expect.That(pages.Count <= 7, $"Expected 7 entries on all pages; there are more.");
            }

            StoreExpect.Sequence("the entries on all pages", Enumerable.Range(0, 7).Reverse().Select(Name), pages.Select(logged => logged.Entry.Actor.Value));
            StoreExpect.Sequence("the number of different positions", [7], [pages.Select(logged => logged.Position).Distinct().Count()]);
        }),

        new("ACCESS-03", StorePart.AccessLog, "A list of some records has their entries only.", async trial =>
        {
            await trial.NoteAsync(Access(E1, "p-1"), Access(C1, "p-2"), Access(E2, "p-3"), Access(Client("e1"), "p-4"), Access(Episode("E1"), "p-5"), Access(RecordKey.For(Clinic), "p-6"));

            var listed = await trial.AccessesAsync(new AccessQuery { Clinic = Clinic, Records = [C1, E1] });

            StoreExpect.Sequence("who saw them", ["p-2", "p-1"], listed.Select(logged => logged.Entry.Actor.Value));
            StoreExpect.Nothing("entry of no record", await trial.AccessesAsync(new AccessQuery { Clinic = Clinic, Records = [] }));
        }),

        new("ACCESS-04", StorePart.AccessLog, "A list has the entries of one clinic only; upper and lower case differ.", async trial =>
        {
            foreach (var clinic in new[] { "north", "NORTH", "south" })
            {
                await trial.NoteAsync(Access(Episode("e1", new ClinicId(clinic)), "in-" + clinic));
            }

            foreach (var clinic in new[] { "north", "NORTH", "south" })
            {
                StoreExpect.Sequence($"the entries of '{clinic}'", ["in-" + clinic], (await trial.AccessesAsync(new AccessQuery { Clinic = new ClinicId(clinic) })).Select(logged => logged.Entry.Actor.Value));
            }
        }),

        new("ACCESS-05", StorePart.AccessLog, "Noting who sees a record neither changes it nor conflicts with writing it.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            await trial.NoteAsync(Access(E1));
            await trial.WriteAsync(Append(E1, 1, "m2"));

            StoreExpect.Sequence("the versions", [1L, 2L], await trial.VersionsAsync(E1));
        }),

        new("ACCESS-06", StorePart.AccessLog, "A record that nobody has written can have entries: whoever looks for it is noted before it is known.", async trial =>
        {
            await trial.NoteAsync(Access(Episode("none")));

            StoreExpect.Sequence("the records", ["episode/none"], (await trial.AccessesAsync()).Select(logged => logged.Entry.Record.ToString()));
            StoreExpect.Nothing("record", await trial.ListAsync());
        }),

        new("ACCESS-07", StorePart.AccessLog, "Of entries that are noted at the same time, none is lost.", async trial =>
        {
            var callers = await trial.OpenAsync(Readers);

            await StoreTrial.AtOnceAsync(callers, async (caller, reader) =>
            {
                for (var index = 0; index < EntriesOfAReader; index++)
                {
                    await caller.NoteAsync(Access(E1, $"{Name(reader)}-{Name(index)}"));
                }

                return true;
            });

            var listed = await trial.AccessesAsync();
            StoreExpect.Sequence("the number of entries", [Readers * EntriesOfAReader], [listed.Count]);
            StoreExpect.Sequence("the number of different entries", [Readers * EntriesOfAReader], [listed.Select(logged => logged.Entry.Actor).Distinct().Count()]);
        }),

        new("ACCESS-08", StorePart.AccessLog, "No entries, and entries of several clinics, throw, and none of them is noted.", async trial =>
        {
            await StoreExpect.ThrowsAsync<ArgumentException>("AppendAccessAsync", "no entries", () => trial.NoteAsync());
            await StoreExpect.ThrowsAsync<ArgumentException>("AppendAccessAsync", "entries of two clinics", () => trial.NoteAsync(Access(E1), Access(Episode("e1", OtherClinic))));

            StoreExpect.Nothing("entry", await trial.AccessesAsync());
        }),

        new("ACCESS-09", StorePart.AccessLog, "A page of no entries throws, and so does a list of too many records.", async trial =>
        {
            await StoreExpect.ThrowsAsync<ArgumentOutOfRangeException>("ListAccessAsync", "a page of no entries", () => trial.AccessesAsync(size: 0));
            await StoreExpect.ThrowsAsync<ArgumentException>("ListAccessAsync", "too many records", () => trial.AccessesAsync(Records(AccessQuery.MostRecords + 1)));

            StoreExpect.Nothing("entry of records that nobody saw", await trial.AccessesAsync(Records(AccessQuery.MostRecords)));
        }),
    ];

    private static AccessQuery Records(int count) => new() { Clinic = Clinic, Records = [.. Enumerable.Range(0, count).Select(index => Episode(Name(index)))] };

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"p-{index}");
}
