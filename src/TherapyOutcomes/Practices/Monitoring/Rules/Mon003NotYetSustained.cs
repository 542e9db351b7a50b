using TherapyOutcomes.Measures;
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
        if (context.Improvement is not { } improvement || !FollowUps.AreAsked(context.Episode.Stage) || context.Assessment.Course.IsSustained)
        {
            return;
        }

        var course = context.Assessment.Course;
        var (improvedDays, asked) = (course.HasCurrentImprovement ? course.Improvement!.ImprovedDays : 0, context.Policy.Sustain.ScoresInARow);
        var from = FollowUps.Later(FollowUps.FirstSustainableDay(context, improvement.Since, context.Today), context.Today);
        var (variant, command) = Ask(context, course);
        if (from > context.Today)
        {
            sink.NotBefore(context.StartOf(from));
        }

        sink.Find(
            new FindingDetail
            {
                DueOn = DueOn(context, improvement, sink),
                Variant = from == context.Today ? Now(variant) : variant,
                ClearsWith = command,
                IsDone = context.Discharge is not null && (context.IsHeld || !context.MayContact),
            },
            new Evidence("since", FollowUps.HeldSince(context, improvement)),
            new Evidence("from", from),
            new Evidence("scoresInARow", Math.Min(improvedDays, asked)),
            new Evidence("scoresAsked", asked));
    }

    // A discharged client is asked by phone or message, from whatever stage. Where visits are rare, the score can wait for the next one.
    private static DateOnly? DueOn(RuleContext context, CurrentImprovement improvement, FindingSink sink)
    {
        if (RemoteCheck.DueOn(context) is { } due)
        {
            return due;
        }

        if (context.Episode.Stage != EpisodeStage.Monitoring)
        {
            return null;
        }

        if (FollowUps.AwaitNewRun(context.Assessment.Course))
        {
            return Visits.Next(context, sink);
        }

        var first = context.RunningFrom(FollowUps.FirstSustainableDay(context, improvement.Since, notBefore: null));
        return FollowUps.NextVisit(context, improvement.Since, sink) is { } visit ? FollowUps.Later(first, visit) : first;
    }

    // From the first day that can sustain on, the day to wait for would be a new one every day.
    private static string? Now(string? variant) => variant switch
    {
        null => "now",
        "ask" or "observed" => $"{variant}Now",
        _ => variant,
    };

    private static (string? Variant, string? Command) Ask(RuleContext context, ImprovementCourse course) => (context.Discharge, course) switch
    {
        (_, { HasCurrentImprovement: false }) => ("gone", null),
        (not null, _) when RemoteCheck.IsByObservation(context) => ("ask", "observe-improvement"),
        (not null, _) => ("ask", null),
        _ when FollowUps.AwaitNewRun(course) => ("weaker", null),
        (_, { Improvement.IsObserved: true }) => ("observed", "observe-improvement"),
        _ => (null, null),
    };
}
