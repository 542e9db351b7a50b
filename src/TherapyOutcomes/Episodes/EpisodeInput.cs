using TherapyOutcomes.Deciding;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Monitoring;
using TherapyOutcomes.Planning;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Episodes;

/// <summary>Checks of a command that need the clinic's policy or the episode: measures, ranges of scores, dates.</summary>
internal static class EpisodeInput
{
    public static InputError? Check(Episode? before, EpisodeCommand command, DecisionContext context)
    {
        var check = new InputCheck();
        switch (command)
        {
            case OpenEpisode open:
                ScoreInput.TryMeasure("primaryMeasure", open.PrimaryMeasure, context.Policy, check, out _);
                break;
            case SetPrimaryMeasure set:
                ScoreInput.TryMeasure("measure", set.Measure, context.Policy, check, out _);
                break;
            case RecordScore record:
                ScoreInput.Check(record, context.Policy, check);
                break;
            case SetGoal goal:
                CheckGoal(goal, context.Policy, check);
                break;
            case Correct { Replacement: { } replacement } correct:
                CheckReplacement(before!, correct.What, replacement, context, check);
                break;
            case AdjustPlan { Techniques: null, Minutes: null, SessionsPerWeek: null, Weeks: null }:
                check.Fail(ErrorCodes.BadCombination, "techniques", "The command changes nothing.", "at least one of techniques, minutes, sessionsPerWeek, weeks; to keep the plan, confirm-plan");
                break;
            case ScreenRedFlags screen when screen.Positive.Any(flag => !screen.Asked.Contains(flag)):
                check.Fail(ErrorCodes.BadCombination, "positive", "A red flag is positive that was not asked about.", "only red flags that are listed in asked");
                break;
            case ReportReaction report:
                CheckReaction(report, context.Now, check);
                break;
            default:
                break;
        }

        return check.Error;
    }

    private static void CheckGoal(SetGoal goal, ClinicPolicy policy, InputCheck check)
    {
        if (goal.Measure is { } id && ScoreInput.TryMeasure("measure", id, policy, check, out var measure) && goal.Target is { } target)
        {
            ScoreInput.CheckValue("target", target, measure, check);
        }
        else if (goal is { Measure: null, Target: not null })
        {
            check.Fail(ErrorCodes.BadCombination, "target", "A target needs a measure.", "measure together with target");
        }
    }

    private static void CheckReplacement(Episode before, FactId what, decimal replacement, DecisionContext context, InputCheck check)
    {
        if ((context.Facts ?? FactIndex.Of(before)).KindOf(what) is null)
        {
            return; // REC001 says so
        }

        if (before.Measurement.Scores.Newest(score => score.Id == what) is not { } score)
        {
            check.Fail(ErrorCodes.BadCombination, "replacement", "Only a score can be replaced. Take other facts back and record them again.", "no replacement");
        }
        else
        {
            ScoreInput.CheckReplacement("replacement", replacement, context.Policy.Measures.Get(score.Measure), check);
        }
    }

    private static void CheckReaction(ReportReaction report, DateTimeOffset now, InputCheck check)
    {
        if (report.Onset > now + OutcomeService.ClockTolerance)
        {
            check.Fail(ErrorCodes.InTheFuture, "onset", "The onset is in the future.", "at most 5 minutes after now");
        }
        else if (report.EndedOn > DateOnly.FromDateTime((now + OutcomeService.ClockTolerance).ToOffset(report.At.Offset).DateTime))
        {
            check.Fail(ErrorCodes.InTheFuture, "endedOn", "The end is in the future.", "today or earlier");
        }
        else if (report.EndedOn < DateOnly.FromDateTime(report.Onset.DateTime))
        {
            check.Fail(ErrorCodes.OutOfRange, "endedOn", "The end is before the onset.", "the day of the onset or later");
        }
    }
}
