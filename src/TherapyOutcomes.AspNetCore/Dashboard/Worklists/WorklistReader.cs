using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Reads a page of the worklist for a visit, and notes that it was seen.</summary>
internal static class WorklistReader
{
    private const int PageSize = 25;

    public static async Task<WorklistView> ReadAsync(PageVisit page, WorklistFilter filter, EntryRefusal? refusal = null)
    {
        await page.Visit.NoteAsync(AccessKind.Worklist, RecordKey.For(page.Clinic)).ConfigureAwait(false);
        var worklist = page.Get<Worklist>();
        var request = filter.For(page.Clinic, Math.Min(PageSize, page.Get<OutcomeWebOptions>().MaxPageSize));
        var today = await page.TodayAsync().ConfigureAwait(false);
        var listed = await worklist.ReadAsync(request, page.Canceled).ConfigureAwait(false);
        var views = new EntryViews(page.Site, page.Words, today);
        var hidden = new HashSet<RecordKey>();
        foreach (var entry in listed.Entries)
        {
            if (await IsPrivateAsync(page, entry).ConfigureAwait(false))
            {
                hidden.Add(entry.Record);
            }
        }

        var entries = ImmutableArray.CreateBuilder<EntryView>(listed.Entries.Length);
        foreach (var (entry, waiting) in EntryGroup.Of(listed.Entries, entry => hidden.Contains(entry.Record)))
        {
            var mayGive = await MayGiveAsync(page, entry).ConfigureAwait(false);
            entries.Add(views.Of(entry, hidden.Contains(entry.Record), mayGive, refusal) with { Waiting = waiting, CommandId = Guid.CreateVersion7().ToString("N") });
        }

        var known = listed.Entries.Select(entry => entry.Practitioner).Append(filter.Practitioner).OfType<PractitionerId>();
        return new WorklistView
        {
            Filter = filter,
            Practitioners = await PractitionerChoices.ReadAsync(page.Get<IRecordCatalog>(), page.Clinic, known, page.Canceled).ConfigureAwait(false),
            Tally = await TallyAsync(worklist, request, today, listed.Outdated, page.Canceled).ConfigureAwait(false),
            Entries = entries.ToImmutable(),
            Next = listed.ContinuationToken,
            MayOpen = !page.Site.IsReadOnly && await page.MayAsync(OutcomeArea.Record).ConfigureAwait(false),
            Done = DoneNotice.Of(page) is { } done ? page.Words.With("worklist.done", done) : null,
            LostRefusal = refusal is not null && entries.All(entry => entry.Refusal.IsEmpty) ? refusal : null,
        };
    }

    private static async Task<WorklistTally> TallyAsync(Worklist worklist, WorklistRequest request, DateOnly today, int outdated, CancellationToken canceled)
    {
        var all = await CountAsync(request.DueBy).ConfigureAwait(false);
        var overdue = await CountAsync(Earlier(today.AddDays(-1))).ConfigureAwait(false);
        var byToday = await CountAsync(Earlier(today)).ConfigureAwait(false);
        return new WorklistTally(all, overdue, Math.Max(0, byToday - overdue), outdated);

        DateOnly Earlier(DateOnly day) => request.DueBy is { } dueBy && dueBy < day ? dueBy : day;

        async Task<int> CountAsync(DateOnly? dueBy) => (await worklist.CountAsync(request with { DueBy = dueBy }, canceled).ConfigureAwait(false)).Entries;
    }

    // What a referral is about is known to its episode alone.
    private static async ValueTask<bool> IsPrivateAsync(PageVisit page, WorklistEntry entry)
    {
        if (PrivateMatter.Is(entry.MessageKey, entry.Evidence))
        {
            return true;
        }

        if (entry is not { Record.Kind: RecordKind.Episode, Client: { } client } || !PrivateMatter.NeedsRecord(entry.Evidence))
        {
            return false;
        }

        var service = page.Get<OutcomeService>();
        return PrivateMatter.Is(
            entry.MessageKey,
            entry.Evidence,
            await service.ReadEpisodeAsync(page.Clinic, new EpisodeId(entry.Record.Id), page.Canceled).ConfigureAwait(false),
            await service.ReadClientAsync(page.Clinic, client, page.Canceled).ConfigureAwait(false),
            await page.PolicyAsync().ConfigureAwait(false));
    }

    private static async ValueTask<bool> MayGiveAsync(PageVisit page, WorklistEntry entry) =>
        !page.Site.IsReadOnly
        && CommandAreas.OfName(entry.Command) is { } area
        && await page.MayAsync(area, entry.Record).ConfigureAwait(false);
}
