namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>What an improvement obliges to before it is completed, judged a second time by the facts alone.</summary>
internal static class Completion
{
    public static IEnumerable<string> MissingFor(Episode episode, World world) =>
        Missing(episode, world).Where(item => !item.IsMet).Select(item => item.Missing);

    private static IEnumerable<(bool IsMet, string Missing)> Missing(Episode episode, World world)
    {
        var found = episode.Progress.Moves.Last(move => move.Event is ImprovementFound);
        var anew = episode.Progress.Moves.Last(move => move.Event is ImprovementFound or GainRegained);
        var (since, sinceAnew) = (DayOf(found), DayOf(anew));
        var talks = episode.Communication.Discussions.Where(talk => talk.Metadata.Day >= sinceAnew).Select(talk => talk.Event).ToList();
        var notes = episode.Documentation.Notes.Where(note => note.IsSigned && note.Improvement == episode.Progress.ImprovementCount).ToList();

        yield return (notes.Count > 0, "no note is signed");
        yield return (notes.All(IsComplete), "a part of its note is empty");
        yield return (episode.Progress.Moves.Any(move => move.Event is Sustained && move.Version > anew.Version), "it was not sustained");
        yield return (IsPlanReviewed(episode, sinceAnew), "the plan was not reviewed");
        yield return (talks.Count > 0, "it was not discussed");
        yield return (talks.Any(talk => talk.SelfCareDeclined is not null), "self-care was not discussed");
        yield return (IsUnderstood(talks), "it was not understood");
        yield return (IsReferralDecided(episode, since), "referral was not decided");
        yield return (episode.Feedback.Requests.Any(request => request.Recording.Day >= since) || IsAskedAboutTheNewest(episode), "feedback was not asked for");
        yield return (episode.Celebration.Celebrations.Any(act => act.Metadata.Day >= since), "it was not celebrated");
        yield return (episode.Relationship.Concerns.All(concern => concern.IsResolved), "a concern is open");
        yield return (world.Serious.IsEmpty, "something serious is open");
    }

    /// <summary>The day from which an improvement counts that was found or came back.</summary>
    public static DateOnly DayOf(Recorded<StageMoved> move) => move.Event switch
    {
        ImprovementFound found => found.Day,
        GainRegained regained => regained.Day,
        _ => throw new ArgumentOutOfRangeException(nameof(move), move.Event.GetType().Name, null),
    };

    // Nobody is asked twice about one session.
    private static bool IsAskedAboutTheNewest(Episode episode) =>
        episode.Care.Sessions.LastOrDefault(session => !session.IsWithdrawn) is not { } newest || episode.Feedback.Requests.Any(request => request.Session == newest.Id);

    private static bool IsComplete(Note note) =>
        !note.Content.Subjective.IsBlank && !note.Content.Objective.IsBlank && !note.Content.Assessment.IsBlank && !note.Content.Plan.IsBlank;

    private static bool IsPlanReviewed(Episode episode, DateOnly since) =>
        episode.Planning.Confirmations.Any(act => act.Metadata.Day >= since) || episode.Planning.Discharges.Any(act => act.Metadata.Day >= since);

    // The newest talk, and the newest with self-care in it; or two tries, and somebody who takes over.
    private static bool IsUnderstood(IReadOnlyList<ImprovementDiscussed> talks) =>
        (talks is [.., var last] && IsYes(last) && IsYes(talks.LastOrDefault(talk => talk.SelfCareDeclined is not null)))
        || (talks.Count(talk => !IsYes(talk)) >= 2 && talks.Any(talk => talk.HandedTo is not null));

    private static bool IsYes(ImprovementDiscussed? talk) => talk?.Understood == TeachBackResult.Yes;

    private static bool IsReferralDecided(Episode episode, DateOnly since) =>
        episode.Referral.NoReferralDecisions.Any(act => act.Metadata.Day >= since)
        || episode.Referral.Cases.Any(referral => (referral.Sent ?? referral.Refused)?.Day >= since);
}
