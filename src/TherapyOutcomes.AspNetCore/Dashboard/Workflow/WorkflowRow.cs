using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Workflow;

/// <summary>One row of the table of arrows. Arrows that differ only in the stage that they leave, or go back to, share a row.</summary>
/// <param name="From">The stages that the arrows leave.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="To">The stage that they lead to; null for the stage before.</param>
/// <param name="When">The condition, in the library's words.</param>
/// <param name="Rules">The ids of the rules that can hold them back.</param>
internal sealed record WorkflowRow(ImmutableArray<string> From, WorkflowTrigger Trigger, EpisodeStage? To, string When, ImmutableArray<string> Rules)
{
    public static ImmutableArray<WorkflowRow> Of(IEnumerable<WorkflowArrow> arrows) =>
    [
        .. arrows
            .GroupBy(arrow => (arrow.Trigger, To: ToOf(arrow), When: arrow.Trigger == WorkflowTrigger.EndingWithdrawn ? "the client's death was taken back" : arrow.When))
            .OrderBy(group => group.Key.Trigger)
            .ThenBy(group => group.Key.To)
            .Select(group => new WorkflowRow(
                [.. group.Select(arrow => arrow.From).Distinct()],
                group.Key.Trigger,
                group.Key.To,
                group.Key.When,
                [.. group.SelectMany(arrow => arrow.Rules).Distinct()])),
    ];

    /// <summary>The condition in the reader's language; in the library's own words if it has no others.</summary>
    public string WhenIn(DashboardWords words) => words.Find($"workflow.when.{When}") ?? When;

    private static EpisodeStage? ToOf(WorkflowArrow arrow) => arrow.Trigger == WorkflowTrigger.EndingWithdrawn ? null : arrow.To;
}
