using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Monitoring.Rules;

/// <summary>MON003: not yet sustained.</summary>
internal sealed class Mon003NotYetSustained : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON003",
        Practice = Practice.Monitoring,
        Title = "not yet sustained",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Sustained)],
        ClearsWith = "record-score",
        Rationale = "An improvement counts when it lasts: four weeks, several follow-ups, two scores in a row.",
        Source = "outcome science, section 3; one month is the gap that back-pain research asks for (de Vet 2002, doi 10.1097/01.BRS.0000030307.34002.BE)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is not { } improvement || context.Assessment.Course.IsSustainedNow)
        {
            return;
        }

        var sustain = context.Policy.Sustain;
        var course = context.Assessment.Course;
        var earliest = improvement.Since.AddDays(sustain.Days);
        var missing = course.Stands ? Math.Max(0, sustain.FollowUpDays - course.FollowUpDays) : sustain.FollowUpDays;
        var followUp = missing > 0 ? FollowUps.EarliestDay(context, improvement.Since, missing) : context.Today;
        var from = followUp > earliest ? followUp : earliest;
        var inARow = course.Stands ? course.Improvement!.InARow : 0;
        sink.Find(
            new FindingDetail
            {
                DueOn = context.Episode.Stage == EpisodeStage.Monitoring ? from : null,
                Variant = course.Stands ? course.Improvement!.IsObserved ? "observed" : null : "gone",
            },
            new Evidence("since", improvement.Since),
            new Evidence("from", from),
            new Evidence("scoresInARow", inARow),
            new Evidence("scoresAsked", sustain.ScoresInARow));
    }
}
