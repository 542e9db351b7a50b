using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Documentation.Rules;

/// <summary>Reports that the measure or the baseline can't show an improvement (DOC007).</summary>
internal sealed class Doc007CannotShowImprovement : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "DOC007",
        Practice = Practice.Documentation,
        Title = "a measure or baseline that can't show an improvement",
        Severity = RuleSeverity.Advice,
        ClearsWith = "set-primary-measure",
        Rationale = "A score with no room to improve, or with no known measurement error, can never show an improvement.",
        Source = "Young 2009, doi 10.1016/j.spinee.2009.06.002: an important change can be smaller than measurement error; the floor is this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var primary = context.Assessment.Primary;
        if ((primary.CanShowImprovement && primary.Measure.DecidesAlone) || context.Episode.Stage.IsEnded())
        {
            return;
        }

        var day = primary.Baseline?.Day ?? context.DayOf(context.Episode.Progress.CycleStart);
        var measure = Evidence.Named("measure", primary.Measure);
        if (!primary.Measure.DecidesAlone)
        {
            sink.Find(new FindingDetail { Variant = "alone", DueOn = day }, measure);
        }
        else if (!primary.Criterion.CanDecide)
        {
            sink.Find(new FindingDetail { Variant = "measure", DueOn = day }, measure);
        }
        else
        {
            sink.Find(new FindingDetail { Variant = "baseline", DueOn = day }, measure, new Evidence("baseline", primary.Baseline!.Value), new Evidence("needed", primary.Criterion.Loss!.Value));
        }
    }
}
