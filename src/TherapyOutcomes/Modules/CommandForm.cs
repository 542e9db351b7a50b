using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Modules;

/// <summary>
/// Describes a command: its name in JSON, how it is read and checked, where it is possible, and which events it leads to.
/// </summary>
/// <param name="name">The value of <c>type</c> in JSON.</param>
/// <param name="type">The type in C#.</param>
internal abstract class CommandForm(string name, Type type) : ICommandAvailability
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>The type in C#.</summary>
    public Type Type { get; } = type;

    /// <summary>The stages in which an episode accepts the command.</summary>
    public ImmutableArray<EpisodeStage> Stages { get; init; } = Workflow.Stages.Any;

    /// <summary>The trigger that the command fires by itself; null for commands that record a fact.</summary>
    public WorkflowTrigger? Fires { get; init; }

    /// <summary>The facts that the command can be for; null if it is not for a fact.</summary>
    public FactChoice? For { get; init; }

    /// <summary>True if the command makes sense as things stand, whatever its fields hold; otherwise, false. <value>Always true.</value></summary>
    public Func<RuleContext, bool> IsOffered { get; init; } = static _ => true;

    /// <summary>True if the command can still be recorded after the client's death; otherwise, false.</summary>
    public abstract bool IsPossibleAfterDeath { get; }

    /// <summary>True if a command for an episode can add events to the client's record; otherwise, false.</summary>
    public abstract bool ChangesClient { get; }

    /// <summary>Reads all fields of the command.</summary>
    public abstract Command Read(FieldReader fields);

    /// <summary>Describes the fields that <see cref="Read"/> asks for.</summary>
    public CommandDescription Describe() => CommandDescriber.Describe(this);

    /// <summary>Checks what needs the clinic's policy, the record or the time.</summary>
    public abstract void Check(Command command, RuleContext context, InputCheck check);

    /// <inheritdoc/>
    public abstract string? ObstacleIn(RuleContext context);

    /// <summary>The events of the command's own record.</summary>
    public abstract IEnumerable<TherapyEvent> EventsOf(Command command, RuleContext context);

    /// <summary>The events that a command for an episode adds to the client's record.</summary>
    public abstract IEnumerable<ClientEvent> ClientEventsOf(Command command, RuleContext context);

    /// <summary>The events that follow in the client's record from the event of the trigger that the command fires.</summary>
    public abstract IEnumerable<ClientEvent> ClientEventsOf(RecordedEvent move, EpisodeId episode);

    /// <summary>The event of the trigger that the command fires.</summary>
    public abstract StageMoved MoveOf(Command command, EpisodeStage from, EpisodeStage to);
}
