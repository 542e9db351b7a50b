using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Feedback;

/// <summary>Something to do about feedback: to ask for it, to act on it, or to tell the client what became of it.</summary>
internal sealed record FeedbackTask(ClientId Client, EpisodeId Episode, Finding Finding)
{
    public static IEnumerable<FeedbackTask> Of(Episode episode, RecordEvaluation evaluation) => evaluation.Findings
        .Where(finding => finding.Rule.Practice == Practice.Feedback && finding.Severity < RuleSeverity.Forbidden && IsOfNow(finding, evaluation))
        .Select(finding => new FeedbackTask(episode.Client, episode.Id, finding));

    /// <summary>Returns the tasks by their day, those without one last.</summary>
    public static ImmutableArray<FeedbackTask> InOrder(IEnumerable<FeedbackTask> tasks) =>
    [
        .. tasks
            .OrderBy(task => task.Finding.DueOn ?? DateOnly.MaxValue)
            .ThenBy(task => task.Finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(task => task.Episode.Value, StringComparer.Ordinal),
    ];

    // What a later stage will ask for is not to be done yet.
    private static bool IsOfNow(Finding finding, RecordEvaluation evaluation) =>
        finding.DueOn is not null || finding.Rule.Effects.IsEmpty || evaluation.NextSteps.Any(step => step.Rule == finding.Rule.Id);
}
