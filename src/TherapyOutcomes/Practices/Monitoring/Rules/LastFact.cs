using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices.Monitoring.Rules;

/// <summary>Finds the last day on which anything was heard of the client, in an episode.</summary>
internal static class LastFact
{
    /// <summary>Returns the day of the newest fact or of the newest contact that reached the client.</summary>
    public static DateOnly DayOf(Episode episode) => Days(episode).Max();

    /// <summary>Determines whether the client was heard from on or after a day: seen, scored, or reached.</summary>
    public static bool IsAfter(Episode episode, DateOnly day) => HeardOn(episode).Any(heard => heard >= day);

    private static IEnumerable<DateOnly> Days(Episode episode) =>
    [
        episode.Opening.Day,
        .. HeardOn(episode),
        .. Newest(episode.Care.Goals, goal => goal.Recording.Day),
        .. Newest(episode.Care.Missed, missed => missed.Day),
        .. Newest(episode.Documentation.Notes, note => note.Recording.Day),
        .. Newest(episode.Monitoring.RedFlags, flag => flag.Day),
        .. Newest(episode.Monitoring.Clearances, cleared => cleared.Day),
        .. Newest(episode.Planning.Adjustments, adjusted => adjusted.Day),
        .. Newest(episode.Planning.Confirmations, confirmed => confirmed.Day),
        .. Newest(episode.Planning.Maintenance, agreed => agreed.Day),
        .. Newest(episode.Planning.Discharges, discharged => discharged.Day),
        .. Newest(episode.Relationship.Concerns, concern => concern.Recording.Day),
        .. Newest(episode.Referral.Cases, referral => (referral.Sent ?? referral.Recording).Day),
        .. Newest(episode.Feedback.Requests, request => request.Recording.Day),
        .. Newest(episode.Celebration.Celebrations, celebrated => celebrated.Day),
        .. Newest(episode.Progress.Resumes, resume => resume.Day),
    ];

    private static IEnumerable<DateOnly> HeardOn(Episode episode) =>
    [
        .. Newest(episode.Care.Sessions, session => session.Day, session => !session.IsWithdrawn),
        .. Newest(episode.Care.ContactAttempts, attempt => attempt.Day, attempt => attempt.Event.Reached),
        .. Newest(episode.Measurement.Scores, score => score.Day, score => !score.IsWithdrawn),
        .. Newest(episode.Measurement.Observations, observation => observation.Day, observation => !observation.IsWithdrawn),
        .. Newest(episode.Relationship.CheckIns, checkIn => checkIn.Day),
        .. Newest(episode.Communication.Discussions, talk => talk.Day),
        .. Newest(episode.Monitoring.Reactions, reaction => reaction.Recording.Day),
        .. Newest(episode.Monitoring.Checks, check => check.Day),
        .. Newest(episode.Monitoring.Screenings, screening => screening.Day),
    ];

    // The lists are ordered by time, so the newest that counts is the last one.
    private static IEnumerable<DateOnly> Newest<T>(FactList<T> facts, Func<T, DateOnly> day, Func<T, bool>? counts = null)
    {
        for (var index = facts.Count - 1; index >= 0; index--)
        {
            if (counts is null || counts(facts[index]))
            {
                return [day(facts[index])];
            }
        }

        return [];
    }
}
