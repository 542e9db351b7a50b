using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Relationship.Rules;

/// <summary>Reports that there was no check-in since the improvement (REL001).</summary>
internal sealed class Rel001NoCheckIn : Rule
{
    private const int DaysToAsk = 7;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REL001",
        Practice = Practice.Relationship,
        Title = "no check-in since the improvement",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-check-in",
        IsSilentAfterDischarge = true,
        IsSilentWhileHeld = true,
        Rationale = "How the client experiences the working relationship predicts how care turns out.",
        Source = "this library's own check of three questions, not validated",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is { } improvement && !improvement.CountsAny(context.Episode.Relationship.CheckIns))
        {
            sink.Find(new FindingDetail { DueOn = context.RunningFrom(improvement.Day).AddDays(DaysToAsk) }, new Evidence("since", improvement.Day));
        }
    }
}
