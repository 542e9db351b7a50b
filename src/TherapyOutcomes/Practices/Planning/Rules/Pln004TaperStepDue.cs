using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Reports that the next step of tapering off the sessions is due (PLN004).</summary>
internal sealed class Pln004TaperStepDue : Rule
{
    private const int DaysKept = 28;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN004",
        Practice = Practice.Planning,
        Title = "taper step due",
        Severity = RuleSeverity.Info,
        ClearsWith = "adjust-plan",
        IsSilentAfterDischarge = true,
        IsSilentWhileHeld = true,
        Rationale = "A sustained improvement needs fewer sessions: weekly, then twice at 2 weeks, then twice at 4 weeks. Improvement alone is no reason to sell more.",
        Source = "this library's recommendation; taper schedules in massage are untested",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var course = context.Assessment.Course;
        if (course is not { HasCurrentImprovement: true, Improvement.SustainedOn: { } sustainedOn }
            || context.Assessment.Primary.Newest is not { Verdict: Verdict.Improved }
            || context.Episode.Stage.IsEnded()
            || context.Episode.Planning.HasMaintenanceOn(context.Today)
            || context.Episode.Planning.Current is not { SessionsPerWeek: { } perWeek } plan)
        {
            return;
        }

        var from = plan.Recording.Day > sustainedOn ? plan.Recording.Day : sustainedOn;
        var isConfirmed = WasConfirmed(context, from, sink);
        if (perWeek > 1)
        {
            FindStep(context, sink, perWeek, everyWeeks: 1, from, isConfirmed);
        }
        else if (perWeek > 0.5m)
        {
            FindStep(context, sink, perWeek, everyWeeks: 2, from, isConfirmed);
        }
        else if (perWeek > 0.25m && SecondSessionAfter(context, from) is { } second)
        {
            FindStep(context, sink, perWeek, everyWeeks: 4, second, isConfirmed);
        }
    }

    private static void FindStep(RuleContext context, FindingSink sink, decimal perWeek, int everyWeeks, DateOnly since, bool isConfirmed) => sink.Find(
        new FindingDetail { Variant = everyWeeks == 1 ? "weekly" : null, IsDone = isConfirmed, DueOn = context.RunningFrom(since).AddDays(7) },
        new Evidence("sessionsPerWeek", perWeek),
        new Evidence("everyWeeks", everyWeeks));

    // Whoever has just decided with the client to keep the plan isn't asked again for a while.
    private static bool WasConfirmed(RuleContext context, DateOnly from, FindingSink sink)
    {
        if (context.Episode.Planning.Confirmations is not [.., var newest] || newest.Day < from || context.DaysFrom(newest.Day) >= DaysKept)
        {
            return false;
        }

        sink.NotBefore(context.StartOf(newest.Day.AddDays(DaysKept)));
        return true;
    }

    private static DateOnly? SecondSessionAfter(RuleContext context, DateOnly day)
    {
        var later = context.Episode.Care.Sessions.Where(session => !session.IsWithdrawn && session.Day > day).Skip(1);
        return later.FirstOrDefault()?.Day;
    }
}
