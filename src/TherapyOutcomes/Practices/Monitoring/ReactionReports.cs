using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Monitoring;

/// <summary>What follows from a reported reaction: its own event, and a red flag if it is a new deficit.</summary>
internal static class ReactionReports
{
    public static void Check(ReportReaction report, RuleContext context, InputCheck check)
    {
        var latest = context.Now + InputCheck.ClockTolerance;
        if (report.Onset > latest)
        {
            check.Fail(ErrorCodes.TimeInFuture, "onset", "The onset is in the future.", "at most 5 minutes after now");
        }
        else if (report.EndedOn > context.DayOf(latest))
        {
            check.Fail(ErrorCodes.TimeInFuture, "endedOn", "The end is in the future.", "today or earlier");
        }
        else if (report.EndedOn < context.DayOf(report.Onset))
        {
            check.Fail(ErrorCodes.ValueOutOfRange, "endedOn", "The end is before the onset.", "the day of the onset or later");
        }
    }

    public static IEnumerable<EpisodeEvent> EventsOf(ReportReaction report)
    {
        yield return report.ToEvent();
        if (report.NewDeficit == true)
        {
            yield return new RedFlagReported { Flag = RedFlagCatalog.PostSessionDeficit, Detail = report.Description };
        }
    }

    public static IEnumerable<ClientEvent> ClientEventsOf(ReportReaction report, RuleContext context)
    {
        if (report.EndedOn is null)
        {
            yield return new ReactionOpened
            {
                Episode = report.Episode,
                Reaction = report.Reaction,
                Onset = report.Onset,
                Intensity = report.Intensity,
                Duration = report.Duration,
            };
        }

        if (report.NewDeficit == true)
        {
            yield return OpenMatters.Open(context, RedFlagCatalog.PostSessionDeficit);
        }
    }
}
