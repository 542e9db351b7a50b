using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>
/// Records that a trigger fired and moved the episode to another stage. The stage and the cycle of an episode are derived from these
/// events alone.
/// </summary>
public abstract record StageMoved : EpisodeEvent
{
    private protected StageMoved()
    {
    }

    /// <summary>The stage before the move.</summary>
    public required EpisodeStage From { get; init; }

    /// <summary>The stage after the move.</summary>
    public required EpisodeStage To { get; init; }

    /// <summary>The ids of the facts in the episode that the move is based on.</summary>
    public required ImmutableArray<FactId> Because { get; init; }

    /// <summary>The trigger that fired.</summary>
    // Not stored, because the event's name already says it. Overrides need the attribute too, because it isn't inherited.
    [JsonIgnore]
    public abstract WorkflowTrigger Trigger { get; }
}
