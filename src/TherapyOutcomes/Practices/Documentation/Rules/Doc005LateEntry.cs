using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Documentation.Rules;

/// <summary>Reports a late entry: a command dated more than 24 hours ago (DOC005).</summary>
internal sealed class Doc005LateEntry : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "DOC005",
        Practice = Practice.Documentation,
        Title = "late entry",
        Severity = RuleSeverity.Info,
        Record = null,
        Rationale = "A late entry is kept and labeled, never back-dated.",
        Source = "standard record keeping",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context is { Command: { } command, IsImported: false } && context.Now - command.At > TimeSpan.FromHours(24))
        {
            sink.Find(new Evidence("days", context.DaysSince(command.At)));
        }
    }
}
