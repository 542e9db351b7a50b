using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>A trigger fired and the episode moved to another stage. Stage and cycle come from these events alone.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record StageMoved : EpisodeEvent
{
    private protected StageMoved()
    {
    }

    /// <summary>The stage before.</summary>
    public required EpisodeStage From { get; init; }

    /// <summary>The stage after.</summary>
    public required EpisodeStage To { get; init; }

    /// <summary>What it rests on: ids of facts in the episode.</summary>
    public required ImmutableArray<FactId> Because { get; init; }

    /// <summary>The trigger that fired.</summary>
    // Not stored: the event's name says it. Overrides need the attribute too, it is not inherited.
    [JsonIgnore]
    public abstract WorkflowTrigger Trigger { get; }
}
