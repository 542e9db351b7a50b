using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Determines when a discharged client is asked, by phone or message, whether the improvement has lasted.</summary>
internal static class RemoteCheck
{
    // A client who was asked has two weeks and a long weekend to answer.
    private const int DaysToAnswer = 17;

    private const int MostAttempts = 2;

    /// <summary>
    /// Returns the day on which the client is asked next: the agreed day and, if the answer can't sustain yet, the first day that can. It is
    /// null if the client is not discharged, or if the improvement is sustained.
    /// </summary>
    public static DateOnly? DueOn(RuleContext context)
    {
        if (context.Discharge is not { } discharge || context.Assessment.Course is not { IsSustained: false, HasCurrentImprovement: true, Improvement: { } improvement })
        {
            return null;
        }

        var first = FollowUps.FirstSustainableDay(context, improvement.Since, notBefore: null);
        return context.RunningFrom(discharge.Event.CheckOn is { } agreed && !WasAnsweredSince(context, agreed) ? agreed : first);
    }

    /// <summary>Returns the day on which the check counts as unanswered: after two attempts, or 17 days after it was due; null before that.</summary>
    public static DateOnly? UnansweredOn(RuleContext context, DateOnly due)
    {
        if (LastFact.IsAfter(context.Episode, due))
        {
            return null;
        }

        if (!context.MayContact)
        {
            return due;
        }

        var (attempts, lapsed) = (0, due.AddDays(DaysToAnswer));
        foreach (var attempt in context.Episode.Care.ContactAttempts)
        {
            if (attempt.Day >= due && !attempt.Event.Reached && ++attempts == MostAttempts)
            {
                return attempt.Day < lapsed ? attempt.Day : lapsed;
            }
        }

        return lapsed;
    }

    /// <summary>Determines whether an observation stands for a score because no score is expected of the client.</summary>
    public static bool IsByObservation(RuleContext context) =>
        !context.Client.Preferences.AnswersQuestionnaires(context.Now)
        || context.Assessment.Primary is not { CanShowImprovement: true, Baseline: not null, Measure.DecidesAlone: true };

    private static bool WasAnsweredSince(RuleContext context, DateOnly day) =>
        context.Assessment.Primary.NewestScore?.Day >= day
        || context.Episode.Measurement.Observations.AnyFromNewest(day, static (observation, day) => !observation.IsWithdrawn && observation.Day >= day);
}
