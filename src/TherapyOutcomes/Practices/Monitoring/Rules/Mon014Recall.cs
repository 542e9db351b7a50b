using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Reports that a client who completed care or was discharged is to be asked how they are, by phone or message (MON014).</summary>
internal sealed class Mon014Recall : Rule
{
    private const int DaysInAWeek = 7;

    // An old recall helps no one: the next one, or the client, will come.
    private const int DaysToLapse = 14;

    // Whoever was asked a few days ago isn't asked again.
    private const int DaysBeforeDue = 7;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "MON014",
        Practice = Practice.Monitoring,
        Title = "recall after completion or discharge",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-score",
        IsSilentWhileHeld = true,
        Rationale = "Whether an improvement lasts shows only after care: in trials, part of the gain was gone after 24 weeks.",
        Source = "this library's recommendation: 4 and 12 weeks; Perlman 2012, doi 10.1371/journal.pone.0030248 and Cook 2015, Spine J 15:2206 on what is left after 24 to 26 weeks",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (!context.MayContact || LeftCareOn(context) is not ({ } left, var variant) || context.Episode.Planning.HasMaintenanceOn(context.Today) || RemoteCheck.DueOn(context) is not null)
        {
            return;
        }

        foreach (var weeks in context.Policy.RecallWeeks)
        {
            Check(context, sink, weeks, variant, context.RunningFrom(left.AddDays(weeks * DaysInAWeek)));
        }
    }

    private static void Check(RuleContext context, FindingSink sink, int weeks, string? variant, DateOnly due)
    {
        if (context.Today < due)
        {
            sink.NotBefore(context.StartOf(due));
        }
        else if (context.DaysFrom(due) < DaysToLapse && !WasAnswered(context, due.AddDays(-DaysBeforeDue)))
        {
            var byObservation = RemoteCheck.IsByObservation(context);
            sink.Find(
                new FindingDetail { Variant = variant, DueOn = due, ClearsWith = byObservation && context.Episode.Stage != EpisodeStage.Discontinued ? "observe-improvement" : null },
                new Evidence("weeks", weeks));
            sink.NotBefore(context.StartOf(due.AddDays(DaysToLapse)));
        }
    }

    // The day of completion or of the discharge, whichever is earlier; after maintenance, its last day.
    private static (DateOnly Day, string? Variant)? LeftCareOn(RuleContext context)
    {
        var completed = context.Episode.Stage == EpisodeStage.Completed ? context.DayOf(context.Episode.Progress.StageSince) : default(DateOnly?);
        if (completed is not null && MaintenanceEndedOn(context) is { } ended && ended > completed)
        {
            return (ended, "maintenance");
        }

        var isUnconfirmed = context.Episode.Stage == EpisodeStage.Discontinued && !context.Assessment.Course.IsSustained;
        var discharged = isUnconfirmed ? null : context.Discharge?.Day;
        return discharged is { } left && !(completed <= left) ? (left, "discharge") : completed is { } done ? (done, null) : null;
    }

    private static DateOnly? MaintenanceEndedOn(RuleContext context) =>
        context.Episode.Planning is { NewestMaintenance: { } agreed } planning && !planning.HasEnded(agreed) && agreed.Event.Until < context.Today ? agreed.Event.Until : null;

    private static bool WasAnswered(RuleContext context, DateOnly due) =>
        context.Episode.Measurement.Scores.AnyFromNewest(due, static (score, due) => !score.IsWithdrawn && score.Day >= due)
        || context.Episode.Measurement.Observations.AnyFromNewest(due, static (observation, due) => !observation.IsWithdrawn && observation.Day >= due)
        || context.Episode.Care.ContactAttempts.AnyFromNewest(due, static (attempt, due) => attempt.Event.Reached && attempt.Day >= due);
}
