using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Documentation.Rules;

/// <summary>Reports that there is no measured baseline from before the first session (DOC001).</summary>
internal sealed class Doc001NoMeasuredBaseline : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "DOC001",
        Practice = Practice.Documentation,
        Title = "no measured baseline from before the first session",
        Severity = RuleSeverity.Advice,
        Rationale = "A baseline taken after care began already includes its effect.",
        Source = "this library's recommendation: the last complete score within 14 days before the first session",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var assessment = context.Assessment.Primary;
        var cycle = new CareCycle(context.Episode.Progress.Cycle, context.Episode.Progress.CycleStart, context.Episode.Care.Sessions);
        if (!assessment.IsBaselineFromBefore && !assessment.Measure.RatesChange && cycle.FirstSession is { } first && !context.Episode.Stage.IsEnded())
        {
            sink.Find(Evidence.Named("measure", assessment.Measure), new Evidence("firstSession", first.Day));
        }
    }
}
