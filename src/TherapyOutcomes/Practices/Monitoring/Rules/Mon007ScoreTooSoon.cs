using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that a score was not used because it was taken too soon after a session (MON007).</summary>
internal sealed class Mon007ScoreTooSoon : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON007",
        Practice = Practice.Monitoring,
        Title = "score not used: taken too soon after a session, or for a side that the baseline doesn't name",
        Severity = RuleSeverity.Info,
        Rationale = "Soreness after massage mostly lasts up to 36 hours and says nothing about the complaint.",
        Source = "Cambron 2007, doi 10.1089/acm.2006.6401",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded())
        {
            return;
        }

        Find(context.Assessment.Primary.Unsettled, sink);
        FindOtherSide(context.Assessment.Primary, sink);
        foreach (var other in context.Assessment.Others)
        {
            Find(other.Unsettled, sink);
        }
    }

    // A side that is named only once is easily overlooked, and the change with it.
    private static void FindOtherSide(MeasureAssessment primary, FindingSink sink)
    {
        if (primary is { Baseline: { } baseline, NotComparable: [.., var newest] } && newest.Score.Side is null != baseline.Side is null)
        {
            sink.Find(
                new FindingDetail { Severity = RuleSeverity.Advice, Variant = "side" },
                new Evidence("score", newest.Score.Id),
                ComparisonEvidence.Measure(primary.Measure));
        }
    }

    private static void Find(ImmutableArray<Score> unsettled, FindingSink sink)
    {
        if (!unsettled.IsEmpty)
        {
            sink.Find(
                new FindingDetail { Severity = unsettled.Length >= 3 ? RuleSeverity.Advice : null, Variant = unsettled.Length >= 3 ? "row" : null },
                new Evidence("score", unsettled[^1].Id),
                new Evidence("unused", unsettled.Length));
        }
    }
}
