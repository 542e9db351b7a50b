using TherapyOutcomes.Records;

namespace TherapyOutcomes.Rules;

/// <summary>Determines whether the client is still expected to come, and when.</summary>
internal static class Visits
{
    private const decimal DaysInAWeek = 7;

    /// <summary>
    /// Determines whether the client is still expected to come: care goes on, or it is completed and sessions are kept up under agreed
    /// maintenance.
    /// </summary>
    public static bool AreExpected(RuleContext context) =>
        !context.Episode.Stage.IsEnded()
        || (context.Episode.Stage == EpisodeStage.Completed && context.Episode.Planning.HasMaintenanceOn(context.Today));

    /// <summary>
    /// Determines whether the client comes less than once a week: under agreed maintenance, or by the plan in force. The rule is asked again
    /// once maintenance is over.
    /// </summary>
    public static bool AreRare(RuleContext context, FindingSink sink)
    {
        var planning = context.Episode.Planning;
        if (!planning.HasMaintenanceOn(context.Today))
        {
            return planning.Current is { SessionsPerWeek: < 1 };
        }

        sink.NotBefore(context.Policy.EndOf(planning.Maintenance.Where(agreed => agreed.Day <= context.Today).Max(agreed => agreed.Event.Until)));
        return true;
    }

    /// <summary>Returns the number of days between two visits, under agreed maintenance or else by the plan in force; 1 if no plan names it.</summary>
    public static int DaysBetween(RuleContext context)
    {
        var planning = context.Episode.Planning;
        var weeks = planning.HasMaintenanceOn(context.Today) && planning.NewestMaintenance is { } agreed
            ? agreed.Event.EveryWeeks
            : planning.Current is { SessionsPerWeek: { } perWeek } ? 1 / perWeek : 0;
        return Math.Max(1, (int)Math.Round(weeks * DaysInAWeek, MidpointRounding.AwayFromZero));
    }

    /// <summary>
    /// Returns the day of the client's next appointment, or null if none is known. Today's appointment is over once a session was held today.
    /// The rule is asked again after that day.
    /// </summary>
    public static DateOnly? Booked(RuleContext context, FindingSink sink)
    {
        var booked = Booked(context);
        if (booked is { } day)
        {
            sink.NotBefore(context.Policy.EndOf(day));
        }

        return booked;
    }

    /// <summary>
    /// Returns the day of the client's next visit: the next appointment or, if none is known, the day that the plan foresees after the newest
    /// session. It is null if no plan names it, or if that day has passed. The rule is asked again after that day.
    /// </summary>
    public static DateOnly? Next(RuleContext context, FindingSink sink)
    {
        if (Booked(context, sink) is { } booked)
        {
            return booked;
        }

        if (!IsFrequencyKnown(context) || context.Episode.Care.Sessions.Newest(static session => !session.IsWithdrawn) is not { } newest
            || newest.Day.AddDays(DaysBetween(context)) is var planned && planned < context.Today)
        {
            return null;
        }

        sink.NotBefore(context.Policy.EndOf(planned));
        return planned;
    }

    /// <summary>Returns the day of the client's next appointment, or null if none is known.</summary>
    public static DateOnly? Booked(RuleContext context)
    {
        if (context.Episode.Care.Bookings.IsEmpty)
        {
            return null;
        }

        var cameToday = context.Episode.Care.Sessions.AnyFromNewest(context.Today, static (session, today) => !session.IsWithdrawn && session.Day == today);
        return context.Episode.Care.BookingAhead(cameToday ? context.Today.AddDays(1) : context.Today);
    }

    private static bool IsFrequencyKnown(RuleContext context) =>
        context.Episode.Planning.HasMaintenanceOn(context.Today) || context.Episode.Planning.Current is { SessionsPerWeek: not null };

    /// <summary>
    /// Determines whether a step may ask the client to come: they are still expected, and they have not withdrawn their consent to treatment.
    /// </summary>
    public static bool MayBeAskedFor(RuleContext context) =>
        AreExpected(context) && context.Episode.Planning.WithdrawalOfConsent is null;
}
