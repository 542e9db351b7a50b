using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Rules;

/// <summary>What a rule's findings do: refuse a command, or hold a trigger back.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RuleEffect
{
    private RuleEffect(Type? command, WorkflowTrigger? trigger) => (Command, Trigger) = (command, trigger);

    /// <summary>The kind of command that a forbidden finding refuses, or null.</summary>
    public Type? Command { get; }

    /// <summary>The trigger that a required finding holds back, or null.</summary>
    public WorkflowTrigger? Trigger { get; }

    /// <summary>A forbidden finding refuses commands of this kind.</summary>
    /// <typeparam name="TCommand">The kind of command, or a base of several.</typeparam>
    public static RuleEffect Refuses<TCommand>()
        where TCommand : Command => new(typeof(TCommand), null);

    /// <summary>A required finding holds the trigger back.</summary>
    /// <param name="trigger">The trigger.</param>
    public static RuleEffect Holds(WorkflowTrigger trigger) => new(null, trigger);
}
