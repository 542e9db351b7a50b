using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Finds the last day on which anything of an episode was recorded, or the client was heard from.</summary>
internal static class LastFact
{
    /// <summary>Returns the day of the newest fact or of the newest contact that reached the client.</summary>
    public static DateOnly DayOf(Episode episode)
    {
        var day = FollowUps.Later(HeardOn(episode) ?? episode.Opening.Day, episode.Opening.Day);
        Newer(ref day, episode.Care.Goals, static goal => goal.Recording.Day);
        Newer(ref day, episode.Care.Missed, static missed => missed.Day);
        Newer(ref day, episode.Documentation.Notes, static note => note.Recording.Day);
        Newer(ref day, episode.Monitoring.RedFlags, static flag => flag.Day);
        Newer(ref day, episode.Monitoring.Clearances, static cleared => cleared.Day);
        Newer(ref day, episode.Planning.Adjustments, static adjusted => adjusted.Day);
        Newer(ref day, episode.Planning.Confirmations, static confirmed => confirmed.Day);
        Newer(ref day, episode.Planning.Maintenance, static agreed => agreed.Day);
        Newer(ref day, episode.Planning.Discharges, static discharged => discharged.Day);
        Newer(ref day, episode.Relationship.Concerns, static concern => concern.Recording.Day);
        foreach (var referral in episode.Referral.Cases)
        {
            Newer(ref day, referral.Answers, static answer => answer.Recording.Day);
            Newer(ref day, referral.Reports, static report => report.Day);
        }

        Newer(ref day, episode.Referral.Cases, static referral => (referral.Closed ?? referral.Sent ?? referral.Recording).Day);
        Newer(ref day, episode.Feedback.Requests, static request => request.Recording.Day);
        Newer(ref day, episode.Celebration.Celebrations, static celebrated => celebrated.Day);
        Newer(ref day, episode.Progress.Resumes, static resume => resume.Day);
        return day;
    }

    /// <summary>Determines whether the client was heard from on or after a day: seen, asked, or reached.</summary>
    public static bool IsAfter(Episode episode, DateOnly day) => HeardOn(episode) >= day;

    private static DateOnly? HeardOn(Episode episode)
    {
        var day = DateOnly.MinValue;
        Newer(ref day, episode.Care.Sessions, static session => session.Day, static session => !session.IsWithdrawn);
        Newer(ref day, episode.Care.ContactAttempts, static attempt => attempt.Day, static attempt => attempt.Event.Reached);
        Newer(ref day, episode.Measurement.Scores, static score => score.Day, static score => !score.IsWithdrawn);
        Newer(ref day, episode.Measurement.Observations, static observation => observation.Day, static observation => !observation.IsWithdrawn);
        Newer(ref day, episode.Relationship.CheckIns, static checkIn => checkIn.Day);
        Newer(ref day, episode.Communication.Discussions, static talk => talk.Day);
        Newer(ref day, episode.Monitoring.Reactions, static reaction => reaction.Recording.Day);
        Newer(ref day, episode.Monitoring.Checks, static check => check.Day);
        Newer(ref day, episode.Monitoring.Screenings, static screening => screening.Day);
        foreach (var request in episode.Feedback.Requests)
        {
            day = FollowUps.Later(request.AnsweredOn ?? day, day);
        }

        return day == DateOnly.MinValue ? null : day;
    }

    // The lists are ordered by time, so the newest that counts is the last one.
    private static void Newer<T>(ref DateOnly day, FactList<T> facts, Func<T, DateOnly> dayOf, Func<T, bool>? counts = null)
    {
        for (var index = facts.Count - 1; index >= 0; index--)
        {
            if (counts is null || counts(facts[index]))
            {
                day = FollowUps.Later(dayOf(facts[index]), day);
                return;
            }
        }
    }
}
