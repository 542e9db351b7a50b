using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Events;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Shows how an episode stands, why, what can be done, and all that is on record.</summary>
internal static class EpisodeEndpoints
{
    public static void Map(PageRoutes pages) => pages.Page("/pages/episodes/{episode}", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit page)
    {
        var (service, id) = (page.Get<OutcomeService>(), page.Visit.Episode);
        var record = RecordKey.For(page.Clinic, id);
        if (await service.ReadEpisodeAsync(page.Clinic, id, page.Canceled).ConfigureAwait(false) is not { } episode
            || await service.ExplainAsync(page.Clinic, id, cancellationToken: page.Canceled).ConfigureAwait(false) is not { } explanation)
        {
            return Trouble.NotFound(page);
        }

        await page.Visit.NoteAsync(AccessKind.Record, record).ConfigureAwait(false);
        var possible = await service.PossibleCommandsAsync(page.Clinic, id, page.Canceled).ConfigureAwait(false) ?? [];
        var facts = new EpisodeFacts
        {
            Record = new FormRecord
            {
                Subject = new FormSubject(record),
                Policy = await page.PolicyAsync().ConfigureAwait(false),
                Now = page.Get<TimeProvider>().GetUtcNow(),
                Actor = page.Visit.Caller.Actor,
                Episode = episode,
                Client = await service.ReadClientAsync(page.Clinic, episode.Client, page.Canceled).ConfigureAwait(false),
                Takes = [.. possible.Select(one => one.Name)],
                Version = episode.Version,
            },
            Explanation = explanation,
            Possible = possible,
            Events = await ReadAsync(service, record, page.Canceled).ConfigureAwait(false),
        };
        var places = await FormMap.OfAsync(page, facts).ConfigureAwait(false);
        var view = EpisodeView.Of(facts, places, page.Words, page.Messages) with { NotNow = await NotNow.OfAsync(page, facts.Record).ConfigureAwait(false) };
        return Pages.Show(EpisodePage.Of(page, view));
    }

    private static async Task<List<RecordedEvent>> ReadAsync(OutcomeService service, RecordKey record, CancellationToken canceled)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in service.ReadEventsAsync(record, canceled).ConfigureAwait(false))
        {
            events.Add(recorded);
        }

        return events;
    }
}
