using System.Collections.Immutable;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Workflow;

/// <summary>What the page of the workflow shows.</summary>
/// <param name="Counts">The number of episodes in each stage.</param>
/// <param name="Rows">The arrows.</param>
/// <param name="Arrows">How they are drawn.</param>
internal sealed record WorkflowView(ImmutableDictionary<EpisodeStage, int> Counts, ImmutableArray<WorkflowRow> Rows, ImmutableArray<DrawnArrow> Arrows)
{
    public static WorkflowView Of(RuleBook rules, IEnumerable<RecordSummary> episodes)
    {
        var arrows = WorkflowArrow.Of(rules);
        var stages = episodes.Select(episode => episode.Stage).OfType<EpisodeStage>().ToList();
        return new WorkflowView(
            Enum.GetValues<EpisodeStage>().ToImmutableDictionary(stage => stage, stage => stages.Count(other => other == stage)),
            WorkflowRow.Of(arrows),
            [.. WorkflowDrawing.Arrows.Where(drawn => arrows.Any(drawn.IsOf))]);
    }
}
