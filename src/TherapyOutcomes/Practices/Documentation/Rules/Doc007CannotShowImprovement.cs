using TherapyOutcomes.Commands;
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

        var day = primary.Baseline?.Day ?? context.Assessment.CycleStart;
        var measure = Evidence.Named("measure", primary.Measure);
        if (!primary.Measure.DecidesAlone)
        {
            sink.Find(new FindingDetail { Variant = "alone", DueOn = day }, measure);
        }
        else if (!primary.Criterion.CanDecide)
        {
            FindUnknownThreshold(context, sink);
        }
        else
        {
            sink.Find(new FindingDetail { Variant = "baseline", DueOn = day }, measure, new Evidence("baseline", primary.Baseline!.Value), new Evidence("needed", primary.Criterion.Loss!.Value));
        }
    }

    // The client's own word settles what the score leaves open. It is asked for once; before there is anything to ask about, there is nothing to do.
    private static void FindUnknownThreshold(RuleContext context, FindingSink sink)
    {
        var primary = context.Assessment.Primary;
        if (BetterSince(primary) is { } since)
        {
            if (!context.Episode.Measurement.Observations.Any(observation => !observation.IsWithdrawn && observation.Day >= since))
            {
                var newest = primary.Comparisons[^1];
                sink.Find(
                    new FindingDetail { Variant = "observe", ClearsWith = "observe-improvement", DueOn = since },
                    ComparisonEvidence.Measure(primary.Measure),
                    ComparisonEvidence.From(newest.From ?? 0),
                    ComparisonEvidence.To(newest));
            }
        }
        else if (context.Command is OpenEpisode or SetPrimaryMeasure)
        {
            sink.Find(new FindingDetail { Variant = "measure", IsDone = true }, Evidence.Named("measure", primary.Measure));
        }
    }

    // The first day of the newest scores in a row that may be better.
    private static DateOnly? BetterSince(MeasureAssessment primary)
    {
        DateOnly? since = null;
        for (var index = primary.Comparisons.Count - 1; index >= 0 && MayBeBetter(primary.Comparisons[index]); index--)
        {
            since = primary.Comparisons[index].Day;
        }

        return since;
    }

    private static bool MayBeBetter(ScoreComparison comparison) => comparison is { Verdict: Verdict.PossiblyImproved } or { Verdict: Verdict.NotComputable, Gain: > 0 };
}
