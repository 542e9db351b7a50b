using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Feedback;

/// <summary>Shows what became of feedback in the clinic, and what is to be done about it.</summary>
internal static class FeedbackEndpoints
{
    public static void Map(PageRoutes pages) => pages.Page("/pages/feedback", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit visit)
    {
        await visit.Visit.NoteAsync(AccessKind.Worklist, RecordKey.For(visit.Clinic)).ConfigureAwait(false);
        var part = await CaseloadPart.ReadAsync(visit).ConfigureAwait(false);
        var (requests, tasks) = (new List<FeedbackRequest>(), new List<FeedbackTask>());
        var service = visit.Get<OutcomeService>();
        foreach (var summary in part.Episodes)
        {
            if (await service.ReadEpisodeAsync(visit.Clinic, new EpisodeId(summary.Key.Id), visit.Canceled).ConfigureAwait(false) is { } episode
                && await service.EvaluateAsync(summary.Key, cancellationToken: visit.Canceled).ConfigureAwait(false) is { } evaluation)
            {
                requests.AddRange(episode.Feedback.Requests);
                tasks.AddRange(FeedbackTask.Of(episode, evaluation));
            }
        }

        var today = await visit.TodayAsync().ConfigureAwait(false);
        return Pages.Show(FeedbackPage.Of(visit, new FeedbackView(part, FeedbackCounts.Of(requests), FeedbackTask.InOrder(tasks), today)));
    }
}
