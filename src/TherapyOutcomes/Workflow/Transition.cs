using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Workflow;

/// <summary>Represents one arrow of the workflow.</summary>
internal sealed record Transition
{
    /// <summary>The stage, or the superstate, that the arrow leaves.</summary>
    public required WorkflowState From { get; init; }

    /// <summary>The trigger.</summary>
    public required WorkflowTrigger Trigger { get; init; }

    /// <summary>The stage to which the arrow leads.</summary>
    public required EpisodeStage To { get; init; }

    /// <summary>What the diagram says about the condition.</summary>
    public required string Name { get; init; }

    /// <summary>What must be true in the facts; null for arrows that only their own command takes.</summary>
    public Func<RuleContext, bool>? Condition { get; init; }

    /// <summary>Creates the event from the stage left and the stage entered; null where the command does.</summary>
    public Func<RuleContext, EpisodeStage, EpisodeStage, StageMoved>? Move { get; init; }

    /// <summary>True if no other trigger may follow from the same command.</summary>
    public bool IsLast { get; init; }

    /// <summary>True if the transition takes back what the facts no longer show; otherwise, false. Only a correction or a review of the stage looks for it.</summary>
    public bool IsWithdrawal { get; init; }

    /// <summary>Determines whether the arrow leaves a stage.</summary>
    public bool Leaves(EpisodeStage stage) =>
        From == (WorkflowState)stage || (From == WorkflowState.PostImprovement && stage.IsPostImprovement());
}
