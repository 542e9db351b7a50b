using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Holds the episode back until the improvement is sustained (MON003).</summary>
internal sealed class Mon003NotYetSustained : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON003",
        Practice = Practice.Monitoring,
        Title = "improvement not yet sustained",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.Sustained)],
        ClearsWith = "record-score",
        Rationale = "An improvement counts when it lasts: four weeks, several follow-ups, two scores in a row.",
        Source = "this library's recommendation; one month is the gap that back-pain research asks for (de Vet 2002, doi 10.1097/01.BRS.0000030307.34002.BE)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is not { } improvement || !FollowUps.AreAsked(context.Episode.Stage) || context.Assessment.Course.IsSustainedNow)
        {
            return;
        }

        var course = context.Assessment.Course;
        var inARow = course.HasCurrentImprovement ? course.Improvement!.ConsecutiveScores : 0;
        var isObserved = course is { HasCurrentImprovement: true, Improvement.IsObserved: true };
        sink.Find(
            new FindingDetail
            {
                DueOn = context.Episode.Stage == EpisodeStage.Monitoring ? EarliestDay(context, improvement.Since, inARow, notBefore: null) : null,
                Variant = isObserved ? "observed" : course.HasCurrentImprovement ? null : "gone",
                ClearsWith = isObserved ? "observe-improvement" : null,
            },
            new Evidence("since", improvement.Since),
            new Evidence("from", Later(EarliestDay(context, improvement.Since, inARow, context.Today), context.Today)),
            new Evidence("scoresInARow", inARow),
            new Evidence("scoresAsked", context.Policy.Sustain.ScoresInARow));
    }

    // The latest of three days: the end of the waiting time since the improvement, the last missing follow-up and the last missing
    // score.
    private static DateOnly EarliestDay(RuleContext context, DateOnly since, int inARow, DateOnly? notBefore)
    {
        var sustain = context.Policy.Sustain;
        var missing = sustain.FollowUpDays - context.Assessment.Course.FollowUpDays;
        var earliest = since.AddDays(sustain.Days);
        if (missing > 0)
        {
            earliest = Later(earliest, FollowUps.EarliestDay(context, since, missing, notBefore));
        }

        // A day that already has a deciding score can't supply another one.
        return context.Assessment.Primary.NewestScore is { } newest
            ? Later(earliest, FollowUps.Next(newest.Day, notBefore).AddDays(Math.Max(0, sustain.ScoresInARow - inARow - 1)))
            : earliest;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
