using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Rules;

/// <summary>Represents an effect of a rule's findings: they refuse a command or hold a trigger back.</summary>
public sealed record RuleEffect
{
    private RuleEffect(Type? command, WorkflowTrigger? trigger) => (Command, Trigger) = (command, trigger);

    /// <summary>The type of command that a finding with the severity forbidden refuses; null if the effect refuses no command.</summary>
    public Type? Command { get; }

    /// <summary>The trigger that a finding with the severity required holds back; null if the effect holds no trigger back.</summary>
    public WorkflowTrigger? Trigger { get; }

    /// <summary>Creates an effect that lets a finding with the severity forbidden refuse commands of a type.</summary>
    /// <typeparam name="TCommand">The type of command, or the base type of several commands.</typeparam>
    /// <returns>The effect.</returns>
    public static RuleEffect Refuses<TCommand>()
        where TCommand : Command => new(typeof(TCommand), null);

    /// <summary>Creates an effect that lets a finding with the severity required hold a trigger back.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <returns>The effect.</returns>
    public static RuleEffect Holds(WorkflowTrigger trigger) => new(null, trigger);
}
