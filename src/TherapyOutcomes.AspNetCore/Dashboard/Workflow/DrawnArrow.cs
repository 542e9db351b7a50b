namespace TherapyOutcomes.AspNetCore.Dashboard.Workflow;

/// <summary>How an arrow is drawn.</summary>
/// <param name="From">The stage that it leaves, or the name of the six stages after an improvement.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="To">The stage that it leads to; null for an arrow that leads to whatever stage was before.</param>
/// <param name="Path">The line, as in the <c>d</c> of a path.</param>
/// <param name="Label">Where its label is; null if another arrow beside it has the same.</param>
internal sealed record DrawnArrow(string From, WorkflowTrigger Trigger, EpisodeStage? To, string Path, DrawnLabel? Label)
{
    public bool IsOf(WorkflowArrow arrow) => From == arrow.From && Trigger == arrow.Trigger && (To ?? arrow.To) == arrow.To;
}
