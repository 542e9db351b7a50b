using TherapyOutcomes.Records;

namespace TherapyOutcomes.Testing;

/// <summary>Creates ids that no fact of an episode uses yet, so that a chapter can be played more than once.</summary>
internal static class FreshIds
{
    /// <summary>
    /// Returns the stem itself or, if it is already used, the stem with the first number that makes it unique. A stem of one letter always
    /// gets a number.
    /// </summary>
    public static string Fresh(this TestEpisode care, string stem)
    {
        var used = IdsOf(care.Read()).ToHashSet();
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => FormattableString.Invariant($"{stem}{(number == 1 && stem.Length > 1 ? "" : number)}"))
            .First(id => !used.Contains(new FactId(id)));
    }

    private static IEnumerable<FactId> IdsOf(Episode episode) =>
    [
        .. episode.Care.Sessions.Select(fact => fact.Id),
        .. episode.Care.Goals.Select(fact => fact.Id),
        .. episode.Measurement.Scores.Select(fact => fact.Id),
        .. episode.Measurement.Observations.Select(fact => fact.Id),
        .. episode.Documentation.Notes.Select(fact => fact.Id),
        .. episode.Monitoring.Reactions.Select(fact => fact.Id),
        .. episode.Relationship.Concerns.Select(fact => fact.Id),
        .. episode.Referral.Cases.Select(fact => fact.Id),
        .. episode.Feedback.Requests.Select(fact => fact.Id),
    ];
}
