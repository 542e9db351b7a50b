using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Referrals;

/// <summary>Shows all referrals of the clinic that are not closed.</summary>
internal static class ReferralsEndpoints
{
    public static void Map(PageRoutes pages) => pages.Page("/pages/referrals", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit visit)
    {
        await visit.Visit.NoteAsync(AccessKind.Worklist, RecordKey.For(visit.Clinic)).ConfigureAwait(false);
        var policy = await visit.PolicyAsync().ConfigureAwait(false);
        var today = policy.DayOf(visit.Get<TimeProvider>().GetUtcNow());
        var part = await CaseloadPart.ReadAsync(visit).ConfigureAwait(false);
        var rows = new List<ReferralRow>();
        foreach (var summary in part.Episodes)
        {
            rows.AddRange(await RowsAsync(visit, summary.Key, policy, today).ConfigureAwait(false));
        }

        return Pages.Show(ReferralsPage.Of(visit, ReferralsView.Of(part, rows, today)));
    }

    private static async Task<IEnumerable<ReferralRow>> RowsAsync(PageVisit visit, RecordKey record, ClinicPolicy policy, DateOnly today)
    {
        var service = visit.Get<OutcomeService>();
        if (await service.ReadEpisodeAsync(visit.Clinic, new EpisodeId(record.Id), visit.Canceled).ConfigureAwait(false) is not { } episode
            || !ReferralsOfEpisode.HasOpen(episode)
            || await service.EvaluateAsync(record, cancellationToken: visit.Canceled).ConfigureAwait(false) is not { } evaluation)
        {
            return [];
        }

        var client = await service.ReadClientAsync(visit.Clinic, episode.Client, visit.Canceled).ConfigureAwait(false);
        return ReferralsOfEpisode.Of(episode, client, evaluation, policy, today);
    }
}
