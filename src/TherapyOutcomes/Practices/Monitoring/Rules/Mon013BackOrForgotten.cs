using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>
/// Reports that a client is back after a gap in care, so that care begins anew, or that an episode was left open and forgotten (MON013).
/// </summary>
internal sealed class Mon013BackOrForgotten : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON013",
        Practice = Practice.Monitoring,
        Title = "back, or forgotten, after 90 days without a session",
        Severity = RuleSeverity.Advice,
        ClearsWith = "resume",
        IsSilentWhileHeld = true,
        Rationale = "After three months without care, a complaint is a new one: compared with the old baseline, it would look like a relapse.",
        Source = "de Vet 2002, doi 10.1097/01.BRS.0000030307.34002.BE: three months without a consultation separate two episodes of care",
    };

    // Once care has ended, whoever books comes back, however soon: without a resume, the visit could not be recorded.
    public override void Check(RuleContext context, FindingSink sink)
    {
        if (ComingBack.UnresumedGap(context) is { } gap)
        {
            FindGap(context, sink, gap);
        }
        else if (context.Episode.Stage == EpisodeStage.Discontinued && Visits.Booked(context, sink) is not null)
        {
            FindBack(context, sink, "booked", context.Episode.Care.Sessions.Newest(static session => !session.IsWithdrawn)?.Day ?? context.DayOf(context.Episode.Progress.StageSince), context.Today);
        }
        else
        {
            sink.NotBefore(NextGap(context));
        }
    }

    // A client who is back may stay away again.
    private static DateTimeOffset NextGap(RuleContext context) =>
        context.StartOf(CareGaps.OpensAfter(context.Episode, context.Today, context.Policy.GapDays));

    private static void FindGap(RuleContext context, FindingSink sink, CareGap gap)
    {
        if (IsBack(context, gap, sink))
        {
            FindBack(context, sink, !gap.IsOpen ? "back" : ComingBack.IsLostAfterGap(context) ? "worse" : "booked", gap.From, gap.To);
            sink.NotBefore(NextGap(context));
        }
        else if (!context.Episode.Stage.IsEnded())
        {
            FindForgotten(context, sink);
        }
    }

    private static void FindBack(RuleContext context, FindingSink sink, string variant, DateOnly lastSeen, DateOnly until) => sink.Find(
        new FindingDetail { Variant = variant, DueOn = context.Today }, new Evidence("lastSeen", lastSeen), new Evidence("days", until.DayNumber - lastSeen.DayNumber));

    private static bool IsBack(RuleContext context, CareGap gap, FindingSink sink) =>
        !gap.IsOpen || ComingBack.IsLostAfterGap(context) || Visits.Booked(context, sink) is not null;

    // A discharged client who is well does not come; the check after the discharge has its own ending (MON011).
    private static void FindForgotten(RuleContext context, FindingSink sink)
    {
        var last = LastFact.DayOf(context.Episode);
        var isSustained = context.Assessment.Course.IsSustained;
        if (context.Discharge is not null && !isSustained)
        {
            return;
        }

        if (context.Episode.Planning.HasMaintenanceOn(context.Today))
        {
            sink.NotBefore(context.Policy.EndOf(context.Today));
            return;
        }

        if (context.DaysFrom(last) < context.Policy.GapDays)
        {
            sink.NotBefore(context.StartOf(last.AddDays(context.Policy.GapDays)));
            return;
        }

        var isAsked = !context.MayContact || context.Episode.Care.ContactAttempts.AnyFromNewest(last, static (attempt, last) => attempt.Day > last);
        var kind = context.Discharge is not null || isSustained ? DiscontinuationKind.Recovered : DiscontinuationKind.Lost;
        sink.Find(
            new FindingDetail { Variant = isAsked ? "forgottenAsked" : "forgotten", ClearsWith = "discontinue", With = StepChoice.Of(kind), DueOn = context.Today },
            new Evidence("lastHeard", last),
            new Evidence("days", context.DaysFrom(last)));
    }
}
