using TherapyOutcomes.Clients;
using TherapyOutcomes.Practitioners;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Episodes;

/// <summary>Finds the facts of a record by id. A record has a few hundred facts at most, so it looks through them.</summary>
internal static class FactDirectory
{
    /// <summary>True when a fact of the record has the id already.</summary>
    public static bool IsUsed(RuleContext context, FactId id) =>
        context.Command is ClientCommand ? HasConsent(context.Client, id)
        : context.Command is PractitionerCommand ? context.Practitioner.Education.Courses.Any(course => course.Event.Course == id)
        : context.HasEpisode && KindOf(context.Episode, id) is not null;

    /// <summary>True when the record has a fact of that id and kind.</summary>
    public static bool Exists(RuleContext context, FactReference reference) => reference.Kind switch
    {
        FactKind.Consent => HasConsent(context.Client, reference.Id),
        FactKind.Correctable => context.HasEpisode && KindOf(context.Episode, reference.Id) is not null,
        _ => context.HasEpisode && KindOf(context.Episode, reference.Id) == reference.Kind,
    };

    /// <summary>The kind of the fact that has the id; null when there is none.</summary>
    public static FactKind? KindOf(Episode episode, FactId id) =>
        episode.Care.Sessions.Newest(id, static (fact, id) => fact.Id == id) is not null ? FactKind.Session
        : episode.Measurement.Scores.Newest(id, static (fact, id) => fact.Id == id) is not null ? FactKind.Score
        : episode.Documentation.Find(id) is not null ? FactKind.Note
        : episode.Monitoring.Find(id) is not null ? FactKind.Reaction
        : episode.Referral.Find(id) is not null ? FactKind.Referral
        : episode.Measurement.Observations.Newest(id, static (fact, id) => fact.Id == id) is not null ? FactKind.Observation
        : episode.Care.Goals.Newest(id, static (fact, id) => fact.Id == id) is not null ? FactKind.Goal
        : episode.Relationship.Concerns.Newest(id, static (fact, id) => fact.Id == id) is not null ? FactKind.Concern
        : episode.Feedback.Requests.Newest(id, static (fact, id) => fact.Id == id) is not null ? FactKind.FeedbackRequest
        : null;

    private static bool HasConsent(ClientRecord client, FactId id) =>
        client.Privacy.Consents.Newest(id, static (consent, id) => consent.Id == id) is not null;
}
