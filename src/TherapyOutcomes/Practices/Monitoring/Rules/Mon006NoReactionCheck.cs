using TherapyOutcomes.Events;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>
/// Reports that the client was not asked about reactions to the newest session: 24–72 h after a session that may bring some, at the next
/// visit after any other, or once a week has passed (MON006).
/// </summary>
internal sealed class Mon006NoReactionCheck : Rule
{
    private const int Hours24 = 24;

    private const int ThreeDays = 3;

    // A mild reaction closes by itself after a week, so a call would find nothing.
    private const int AWeek = 7;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON006",
        Practice = Practice.Monitoring,
        Title = "no check for reactions",
        Severity = RuleSeverity.Advice,
        ClearsWith = "check-reactions",
        Rationale = "Most reactions begin within 12 hours and are over after 36. Asking a day later finds the ones that last, where they are to be expected; otherwise the next visit is soon enough.",
        Source = "Cambron 2007, doi 10.1089/acm.2006.6401; 24 to 72 h is this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Care.Sessions.Newest(static session => !session.IsWithdrawn) is not { } session
            || !context.Assessment.Cycle.Includes(session.Day)
            || IsReported(context, session))
        {
            return;
        }

        if (NewestCheck(context, session) is { } check)
        {
            FindUnreported(context, sink, session, check);
        }
        else if (context.MayContact && context.Today <= session.Day.AddDays(AWeek) && MayBringReactions(context, session))
        {
            FindByContact(context, sink, session);
        }
        else if (AreVisitsExpected(context) && Visits.Booked(context, sink) is { } booked)
        {
            sink.Find(new FindingDetail { Variant = "visit", DueOn = booked }, new Evidence("session", session.Id), new Evidence("day", session.Day));
        }
    }

    // That there was a reaction says nothing about how bad it is.
    private static void FindUnreported(RuleContext context, FindingSink sink, Session session, Recorded<ReactionsChecked> check)
    {
        if (check.Event.Found == ReactionsFound.Some)
        {
            sink.Find(
                new FindingDetail { Variant = "some", ClearsWith = "report-reaction", DueOn = check.Day },
                new Evidence("session", session.Id),
                new Evidence("day", session.Day));
        }
    }

    // After a discharge or an ending, nobody is called about a session of long ago.
    private static void FindByContact(RuleContext context, FindingSink sink, Session session)
    {
        var opens = session.At.AddHours(Hours24);
        if (context.Now < opens)
        {
            sink.NotBefore(opens);
        }
        else if (session.Day.AddDays(ThreeDays) is var last && (AreVisitsExpected(context) || context.Today <= last))
        {
            var isLate = context.Today > last;
            sink.NotBefore(context.Policy.EndOf(isLate ? session.Day.AddDays(AWeek) : last));
            sink.Find(new FindingDetail { Variant = isLate ? "late" : null, DueOn = last }, new Evidence("session", session.Id), new Evidence("day", session.Day));
        }
    }

    private static bool AreVisitsExpected(RuleContext context) => Visits.AreExpected(context) && context.Discharge is null;

    // Whoever reported a reaction has been heard.
    private static bool IsReported(RuleContext context, Session session) =>
        context.Episode.Monitoring.Reactions.AnyFromNewest(session.At, static (reaction, at) => reaction.Course.Onset >= at);

    // "None" counts once a reaction would have shown; "some" counts at once.
    private static Recorded<ReactionsChecked>? NewestCheck(RuleContext context, Session session)
    {
        var opens = session.At.AddHours(Hours24);
        for (var index = context.Episode.Monitoring.Checks.Count - 1; index >= 0; index--)
        {
            var check = context.Episode.Monitoring.Checks[index];
            if (check.Event.Session == session.Id && (check.At >= opens || check.Event.Found == ReactionsFound.Some))
            {
                return check;
            }
        }

        return null;
    }

    private static bool MayBringReactions(RuleContext context, Session session)
    {
        var before = context.Episode.Care.Sessions.Newest(session, static (other, session) => !other.IsWithdrawn && other.Recording.Version != session.Recording.Version);
        return before is null
            || before.Day < context.Assessment.CycleStart
            || before.Minutes != session.Minutes
            || !new HashSet<Term>(before.Techniques).SetEquals(session.Techniques)
            || context.Episode.Monitoring.Reactions.AnyFromNewest(
                (Before: before.At, session.At, context.Policy),
                static (reaction, asked) => reaction.Course.Onset >= asked.Before || reaction.IsOpen(asked.At, asked.Policy));
    }
}
