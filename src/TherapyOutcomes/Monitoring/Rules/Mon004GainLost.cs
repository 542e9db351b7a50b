using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Monitoring.Rules;

/// <summary>MON004: gain lost: relapse, recurrence or flare-up.</summary>
internal sealed class Mon004GainLost : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON004",
        Practice = Practice.Monitoring,
        Title = "gain lost: relapse, recurrence or flare-up",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-score",
        Rationale = "A lost gain is knowledge, not failure: look at what changed.",
        Source = "Frank 1991, Arch Gen Psychiatry 48:851 (relapse before recovery, recurrence after it); flare-up within 14 days",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var course = context.Assessment.Course;
        if (context.Episode.Stage == EpisodeStage.Discontinued)
        {
            return;
        }

        if (course.CurrentLoss is { } loss)
        {
            var completed = context.Episode.Stage == EpisodeStage.Completed;
            sink.Find(
                new FindingDetail
                {
                    Variant = loss.IsRecurrence ? "recurrence" : "relapse",
                    ClearsWith = completed ? "resume" : null,
                    DueOn = completed ? context.Today : loss.Day.AddDays(14),
                },
                new Evidence("lostOn", loss.Day),
                new Evidence("because", loss.LostBy));
        }
        else if (course is { Stands: true, Improvement: { RegainedBy: { } regainedBy } regained } && context.DaysFrom(regained.Since) <= 14)
        {
            sink.Find(
                new FindingDetail { Variant = "flareUp", ClearsWith = "record-check-in" },
                new Evidence("regainedOn", regained.Since),
                new Evidence("because", regainedBy));
        }
    }
}
