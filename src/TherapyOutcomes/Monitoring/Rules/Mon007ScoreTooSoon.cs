using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Monitoring.Rules;

/// <summary>MON007: score inside the window after a session, not used.</summary>
internal sealed class Mon007ScoreTooSoon : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON007",
        Practice = Practice.Monitoring,
        Title = "score inside the window after a session, not used",
        Severity = RuleSeverity.Info,
        Rationale = "Soreness after massage mostly lasts up to 36 hours and says nothing of the complaint.",
        Source = "Cambron 2007, doi 10.1089/acm.2006.6401",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var unsettled = context.Assessment.Primary.Unsettled;
        if (!unsettled.IsEmpty && !context.Episode.Stage.IsEnded())
        {
            sink.Find(
                new FindingDetail { Severity = unsettled.Length >= 3 ? RuleSeverity.Advice : null, Variant = unsettled.Length >= 3 ? "row" : null },
                new Evidence("score", unsettled[^1].Id),
                new Evidence("unused", unsettled.Length));
        }
    }
}
