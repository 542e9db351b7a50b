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
        Title = "no measured baseline from before the first session, or a stage that no longer fits the facts",
        Severity = RuleSeverity.Advice,
        Rationale = "A baseline taken after care began already includes its effect.",
        Source = "this library's recommendation: the last complete score within 14 days before the first session",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var assessment = context.Assessment.Primary;
        var cycle = context.Assessment.Cycle;
        if (!assessment.IsBaselineFromBefore && !assessment.Measure.RatesChange && cycle.FirstSession is { } first && !context.Episode.Stage.IsEnded())
        {
            var isDeclined = !context.Client.Preferences.AnswersQuestionnaires(context.Now);
            sink.Find(
                isDeclined ? new FindingDetail { Variant = "declined", IsDone = true } : default,
                Evidence.Named("measure", assessment.Measure),
                new Evidence("firstSession", first.Day));
        }

        FindMisfit(context, sink);
    }

    // Late facts may show that there was no improvement, or that it was never sustained. Stages move back only when somebody looks.
    private static void FindMisfit(RuleContext context, FindingSink sink)
    {
        var (stage, course) = (context.Episode.Stage, context.Assessment.Course);
        if (!stage.IsPostImprovement() && stage != EpisodeStage.Completed)
        {
            return;
        }

        var variant = course.Improvement is null ? "noImprovement"
            : stage >= EpisodeStage.Adjusting && course is { HasCurrentImprovement: true, IsSustained: false } ? "notSustained"
            : null;
        if (variant is not null)
        {
            sink.Find(new FindingDetail { Variant = variant, ClearsWith = stage == EpisodeStage.Completed ? "resume" : "review-stage", DueOn = context.Today });
        }
    }
}
