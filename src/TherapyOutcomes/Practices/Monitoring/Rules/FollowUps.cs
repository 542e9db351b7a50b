using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Finds what is still missing before an improvement is sustained, and the first day on which it can be.</summary>
internal static class FollowUps
{
    /// <summary>Determines whether follow-ups are asked for. Once the improvement was sustained, they are not asked for again.</summary>
    public static bool AreAsked(EpisodeStage stage) => stage is EpisodeStage.Documenting or EpisodeStage.Monitoring;

    /// <summary>Determines whether a weaker score has ended the run without losing the gain, so that the next improved score begins another one.</summary>
    public static bool AwaitNewRun(ImprovementCourse course) => course is { HasCurrentImprovement: true, Improvement.HeldSince: null };

    /// <summary>Returns the first day of the run that holds, or the day from which the improvement counts if none does.</summary>
    public static DateOnly HeldSince(RuleContext context, CurrentImprovement improvement) => context.Assessment.Course.Improvement?.HeldSince ?? improvement.Since;

    /// <summary>Returns the number of follow-up days that the plan in force by all facts on record asks for.</summary>
    public static int Asked(RuleContext context) =>
        FollowUpsAsked.At(context.Episode, DateTimeOffset.MaxValue, context.Today, context.Assessment.Course.NewestLoss?.Recording, context.Policy.Sustain.FollowUpDays);

    /// <summary>Returns the earliest day on which the nth missing follow-up after a day can happen.</summary>
    /// <param name="context">The context.</param>
    /// <param name="since">The day after which the follow-ups count.</param>
    /// <param name="n">The number of follow-ups that are missing.</param>
    /// <param name="notBefore">The day before which nothing can happen any more; null to count from the facts alone, so that a due date stays.</param>
    public static DateOnly EarliestDay(RuleContext context, DateOnly since, int n, DateOnly? notBefore) =>
        Next(Newest(context, since), notBefore).AddDays(n - 1);

    /// <summary>
    /// Returns the first day on which the improvement can be sustained: the end of the waiting time since the run began, the last missing
    /// follow-up and the last missing score, whichever is latest.
    /// </summary>
    public static DateOnly FirstSustainableDay(RuleContext context, DateOnly since, DateOnly? notBefore)
    {
        var (course, sustain) = (context.Assessment.Course, context.Policy.Sustain);
        var isHeld = course is { HasCurrentImprovement: true, Improvement.HeldSince: not null };
        var newest = NewestAnswer(context) ?? since;
        var begins = isHeld ? course.Improvement!.HeldSince!.Value : Next(newest, notBefore);
        var improvedDays = isHeld ? course.Improvement!.ImprovedDays : 0;
        var earliest = begins.AddDays(sustain.Days);
        var missing = Asked(context) - (isHeld ? course.FollowUpDays : 0);
        if (missing > 0)
        {
            earliest = Later(earliest, EarliestDay(context, begins, missing, notBefore));
        }

        // A day that already has a deciding score can't supply another one.
        return Later(earliest, Next(newest, notBefore).AddDays(Math.Max(0, sustain.ScoresInARow - improvedDays - 1)));
    }

    /// <summary>
    /// Returns the day of the next visit where visits are rare: the booked one, or the one that the plan foresees after the newest follow-up
    /// since a day. It is null where the client comes at least once a week.
    /// </summary>
    public static DateOnly? NextVisit(RuleContext context, DateOnly since, FindingSink sink)
    {
        if (!Visits.AreRare(context, sink))
        {
            return null;
        }

        return Visits.Booked(context, sink) ?? Newest(context, since).AddDays(Visits.DaysBetween(context));
    }

    /// <summary>Returns the later of two days.</summary>
    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    // The newest follow-up after a day, or that day.
    private static DateOnly Newest(RuleContext context, DateOnly since) =>
        context.Assessment.FollowUpDays is [.., var newest] ? Later(newest, since) : since;

    // The newest day on which a score or, where it stands for one, an observation decided.
    private static DateOnly? NewestAnswer(RuleContext context)
    {
        var scored = context.Assessment.Primary.NewestScore?.Day;
        var held = context.Assessment.Course is { HasCurrentImprovement: true, Improvement: { } improvement } ? improvement.Since : default(DateOnly?);
        return held > scored ? held : scored ?? held;
    }

    private static DateOnly Next(DateOnly day, DateOnly? notBefore) => notBefore > day ? notBefore.Value : day.AddDays(1);
}
