using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that the client did not respond to three contact attempts within 30 days (MON011).</summary>
internal sealed class Mon011ContactLost : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON011",
        Practice = Practice.Monitoring,
        Title = "three contacts unanswered in 30 days, or a check after discharge unanswered",
        Severity = RuleSeverity.Advice,
        ClearsWith = "discontinue",
        IsSilentWhileHeld = true,
        Rationale = "A client who can't be reached is lost to follow-up: the outcome is unknown, not a failure.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded())
        {
            return;
        }

        if (RemoteCheck.DueOn(context) is { } due && RemoteCheck.UnansweredOn(context, due) is { } lapsed)
        {
            FindUnansweredCheck(context, sink, due, lapsed);
        }
        else if (ThirdWithin30Days(Unanswered(context)) is { } third)
        {
            var isRecovered = context.Discharge is not null || context.Assessment.Course.IsSustained;
            sink.Find(
                new FindingDetail
                {
                    Variant = isRecovered ? "recovered" : null,
                    DueOn = context.RunningFrom(third),
                    With = StepChoice.Of(isRecovered ? DiscontinuationKind.Recovered : DiscontinuationKind.Lost),
                },
                new Evidence("attempts", Unanswered(context).Count));
        }
    }

    // The improvement was there when the client was last heard from; that it lasted is not confirmed.
    private static void FindUnansweredCheck(RuleContext context, FindingSink sink, DateOnly due, DateOnly lapsed)
    {
        if (context.Today < lapsed)
        {
            sink.NotBefore(context.StartOf(lapsed));
            return;
        }

        sink.Find(
            new FindingDetail { Variant = "unanswered", DueOn = context.RunningFrom(lapsed), With = StepChoice.Of(DiscontinuationKind.Recovered) },
            new Evidence("since", due));
    }

    private static List<DateOnly> Unanswered(RuleContext context)
    {
        var unanswered = new List<DateOnly>();
        foreach (var attempt in context.Episode.Care.ContactAttempts)
        {
            if (attempt.Event.Reached || WasSeenSince(context, attempt.At))
            {
                unanswered.Clear();
            }
            else
            {
                unanswered.Add(attempt.Day);
            }
        }

        return unanswered;
    }

    private static DateOnly? ThirdWithin30Days(List<DateOnly> unanswered)
    {
        for (var third = 2; third < unanswered.Count; third++)
        {
            if (unanswered[third].DayNumber - unanswered[third - 2].DayNumber <= 30)
            {
                return unanswered[third];
            }
        }

        return null;
    }

    // A client who comes in, answers, books or talks to the clinic is not lost, and care that was resumed begins anew.
    private static bool WasSeenSince(RuleContext context, DateTimeOffset at) => context.Episode is var episode
        && (episode.Care.Sessions.Any(session => !session.IsWithdrawn && session.At > at)
            || episode.Measurement.Scores.Any(score => !score.IsWithdrawn && score.At > at)
            || episode.Measurement.Observations.Any(observation => !observation.IsWithdrawn && observation.At > at)
            || episode.Relationship.CheckIns.Any(checkIn => checkIn.At > at)
            || episode.Communication.Discussions.Any(talk => talk.At > at)
            || episode.Care.Bookings.Any(booking => booking.Event.Cancelled != true && booking.At > at)
            || episode.Progress.Resumes.Any(resume => resume.At > at));
}
