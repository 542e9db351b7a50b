using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Planning.Rules;

/// <summary>PLN004: taper step due.</summary>
internal sealed class Pln004TaperStepDue : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN004",
        Practice = Practice.Planning,
        Title = "taper step due",
        Severity = RuleSeverity.Info,
        ClearsWith = "adjust-plan",
        Rationale = "A sustained improvement needs fewer sessions: weekly, every 2 weeks twice, every 4 weeks twice. Improvement alone is no reason to sell more.",
        Source = "outcome science, section 5; taper schedules in massage are untested",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var course = context.Assessment.Course;
        if (course is not { Stands: true, Improvement.SustainedOn: { } sustainedOn }
            || context.Assessment.Primary.Newest is not { Verdict: Verdict.Improved }
            || context.Episode.Stage == EpisodeStage.Discontinued
            || context.Episode.Planning.HasMaintenanceOn(context.Today)
            || context.Episode.Planning.Current is not { SessionsPerWeek: { } perWeek } plan)
        {
            return;
        }

        var step = NextStep(context, plan, perWeek, sustainedOn);
        if (step > 0)
        {
            sink.Find(new FindingDetail { DueOn = context.Today.AddDays(7) }, new Evidence("sessionsPerWeek", perWeek), new Evidence("everyWeeks", step));
        }
    }

    // Every 2 weeks after sustained; every 4 weeks after two sessions at every 2. 0 = none due.
    private static int NextStep(RuleContext context, PlanVersion plan, decimal perWeek, DateOnly sustainedOn)
    {
        if (perWeek > 0.5m)
        {
            return 2;
        }

        var from = plan.Recording.Day > sustainedOn ? plan.Recording.Day : sustainedOn;
        var sessions = context.Episode.Care.Sessions.Count(session => !session.IsWithdrawn && session.Day > from);
        return perWeek > 0.25m && sessions >= 2 ? 4 : 0;
    }
}
