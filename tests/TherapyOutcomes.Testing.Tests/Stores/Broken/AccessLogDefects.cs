using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores whose access log loses, repeats, disorders or mixes up entries.</summary>
internal static class AccessLogDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("ACCESS-01", "ListsTheOldestFirst", store => store.OnAccesses((_, entries) => entries.Reverse())),

        new("ACCESS-01", "KeepsTimesToTheSecond", store => store.OnAccesses((_, entries) => entries.Select(logged =>
            logged with { Entry = logged.Entry with { At = new DateTimeOffset(logged.Entry.At.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero) } }))),

        new("ACCESS-01", "TakesEveryAccessForACard", store => store.OnAccesses((_, entries) => entries.Select(logged => logged with { Entry = logged.Entry with { Kind = AccessKind.Card } }))),

        new("ACCESS-02", "BeginsAPageWithTheLastEntryOfTheFormer", store => store.Accesses = (query, size, token) =>
            store.Inner.ListAccessAsync(query with { Before = query.Before + 1 }, size, token)),

        new("ACCESS-03", "ListsAllRecords", store => store.Accesses = (query, size, token) => store.Inner.ListAccessAsync(query with { Records = null }, size, token)),

        new("ACCESS-03", "TakesNoRecordsForAllRecords", store => store.Accesses = (query, size, token) =>
            store.Inner.ListAccessAsync(query.Records is [] ? query with { Records = null } : query, size, token)),

        new("ACCESS-04", "ListsTheClinicInCapitalsToo", store => store.Accesses = async (query, size, token) =>
        [
            .. await store.Inner.ListAccessAsync(query, size, token),
            .. query.Clinic.Value == "north" ? await store.Inner.ListAccessAsync(new AccessQuery { Clinic = new ClinicId("NORTH") }, size, token) : [],
        ]),

        new("ACCESS-05", "WritesIntoTheRecord", store => store.Note = async (entries, token) =>
        {
            await store.Inner.AppendAccessAsync(entries, token);
            var summaries = await store.Inner.ListAsync(new RecordQuery { Clinic = entries[0].Record.Clinic }, null, 10, token);
            foreach (var summary in summaries.Where(summary => summary.Key == entries[0].Record))
            {
                await store.Inner.AppendAsync(Seen(summary, await LastAsync(store.Inner, summary.Key, token)), token);
            }
        }),

        new("ACCESS-06", "NotesOnlyRecordsThatAreThere", store => store.Note = async (entries, token) =>
        {
            await foreach (var _ in store.Inner.ReadAsync([new ReadRequest(entries[0].Record)], token))
            {
                await store.Inner.AppendAccessAsync(entries, token);
                return;
            }
        }),

        new("ACCESS-07", "NotesOneAtATimeAndDropsTheOthers", store =>
        {
            var isBusy = 0;
            store.Note = async (entries, token) =>
            {
                if (Interlocked.Exchange(ref isBusy, 1) == 1)
                {
                    return;
                }

                try
                {
                    await Task.Delay(1, token);
                    await store.Inner.AppendAccessAsync(entries, token);
                }
                finally
                {
                    isBusy = 0;
                }
            };
        }),

        new("ACCESS-08", "NotesTheEntriesOfTheFirstClinic", store => store.Note = (entries, token) =>
            store.Inner.AppendAccessAsync([.. entries.Where(entry => entry.Record.Clinic == entries[0].Record.Clinic)], token)),

        new("ACCESS-08", "TakesNoEntriesForNothingToDo", store => store.Note = (entries, token) =>
            entries.Count == 0 ? ValueTask.CompletedTask : store.Inner.AppendAccessAsync(entries, token)),

        new("ACCESS-09", "TakesAPageOfNoEntriesForOneOfOne", store => store.Accesses = (query, size, token) => store.Inner.ListAccessAsync(query, Math.Max(1, size), token)),

        new("ACCESS-09", "ListsTheFirstOfTooManyRecords", store => store.Accesses = (query, size, token) =>
            store.Inner.ListAccessAsync(query with { Records = query.Records is { } records ? [.. records.Take(AccessQuery.MostRecords)] : null }, size, token)),
    ];

    private static AppendBatch Seen(RecordSummary summary, StoredEvent last) => new()
    {
        Clinic = summary.Key.Clinic,
        RecordedAt = last.RecordedAt,
        Appends =
        [
            new RecordAppend
            {
                Key = summary.Key,
                ExpectedVersion = last.Version,
                Events = [last with { Version = last.Version + 1, EventId = Guid.CreateVersion7(), Command = new CommandId("seen"), Cause = new CommandReference(summary.Key, new CommandId("seen")) }],
                Summary = summary with { Version = last.Version + 1 },
            },
        ],
    };

    private static async Task<StoredEvent> LastAsync(InMemoryRecordStore store, RecordKey key, CancellationToken token)
    {
        StoredEvent? last = null;
        await foreach (var stored in store.ReadAsync([new ReadRequest(key)], token))
        {
            last = stored;
        }

        return last!;
    }

    private static void OnAccesses(this DefectiveStore store, Func<AccessQuery, IReadOnlyList<LoggedAccess>, IEnumerable<LoggedAccess>> change) =>
        store.Accesses = async (query, size, token) => [.. change(query, await store.Inner.ListAccessAsync(query, size, token))];
}
