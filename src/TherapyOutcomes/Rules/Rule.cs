namespace TherapyOutcomes.Rules;

/// <summary>Represents a rule: a small, pure check that can be tested on its own.</summary>
/// <remarks>
/// A rule must depend only on its arguments. It must not use a clock, I/O or state of its own. A single instance serves all threads.
/// </remarks>
public abstract class Rule
{
    /// <summary>The descriptor of the rule. It must always be the same object.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Checks a command before anything is recorded. The method is called only for commands that the rule
    /// <see cref="RuleEffect.Refuses{TCommand}">refuses</see>. A finding with the severity forbidden refuses the command.
    /// </summary>
    /// <param name="context">The record before the command, and the command itself.</param>
    /// <param name="sink">The sink that collects the findings.</param>
    public virtual void CheckCommand(RuleContext context, FindingSink sink)
    {
    }

    /// <summary>
    /// Checks the current state of the record. <see cref="RuleContext.Command"/> is the command that led to this state, if any.
    /// </summary>
    /// <param name="context">The current state of the record.</param>
    /// <param name="sink">The sink that collects the findings.</param>
    public virtual void Check(RuleContext context, FindingSink sink)
    {
    }
}
