namespace TherapyOutcomes.Rules;

/// <summary>A rule: small, pure, and tested by itself.</summary>
/// <remarks>
/// A rule must depend on its arguments alone: no clock, no I/O, no state. One instance serves all threads.
/// </remarks>
public abstract class Rule
{
    /// <summary>What the rule is. Must always be the same object.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Judges a command before anything is recorded. Called only for commands that the rule
    /// <see cref="RuleEffect.Refuses{TCommand}">refuses</see>; a forbidden finding refuses the command.
    /// </summary>
    /// <param name="context">The record before the command, and the command.</param>
    /// <param name="sink">Takes the findings.</param>
    public virtual void CheckCommand(RuleContext context, FindingSink sink)
    {
    }

    /// <summary>Judges the record as it stands. <see cref="RuleContext.Command"/> is the command that led there, if any.</summary>
    /// <param name="context">The record as it stands.</param>
    /// <param name="sink">Takes the findings.</param>
    public virtual void Check(RuleContext context, FindingSink sink)
    {
    }
}
