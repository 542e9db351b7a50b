namespace TherapyOutcomes.Tests.Support;

/// <summary>A host's own rule, made where a test needs it. Without a check it finds nothing.</summary>
internal sealed class OwnRule(RuleDescriptor descriptor, Action<RuleContext, FindingSink>? check = null, Action<RuleContext, FindingSink>? checkCommand = null) : Rule
{
    public override RuleDescriptor Descriptor { get; } = descriptor;

    public override void CheckCommand(RuleContext context, FindingSink sink) => checkCommand?.Invoke(context, sink);

    public override void Check(RuleContext context, FindingSink sink) => check?.Invoke(context, sink);

    /// <summary>Describes a rule that advises; whatever else it shall be is up to the test.</summary>
    public static RuleDescriptor Advising(string id) => new()
    {
        Id = id,
        Practice = Practice.Record,
        Title = "a rule of a test",
        Severity = RuleSeverity.Advice,
        Rationale = "a test",
        Source = "a test",
    };
}
