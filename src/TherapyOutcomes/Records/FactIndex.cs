using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Maps the id of every fact in a record to its kind, so that a new fact doesn't have to be compared with thousands of earlier ones.
/// </summary>
/// <remarks>This class is immutable and thread-safe.</remarks>
internal sealed class FactIndex
{
    private readonly ImmutableDictionary<FactId, FactKind> _kinds;

    private FactIndex(ImmutableDictionary<FactId, FactKind> kinds) => _kinds = kinds;

    public static FactIndex Empty { get; } = new(ImmutableDictionary<FactId, FactKind>.Empty);

    /// <summary>Returns the kind of the fact that has the id, or null if there is none.</summary>
    public FactKind? KindOf(FactId id) => _kinds.TryGetValue(id, out var kind) ? kind : null;

    /// <summary>
    /// Returns an index that also includes the fact that an event creates. If the event creates none, returns this index.
    /// </summary>
    public FactIndex With(RecordedEvent recorded) => NewFact(recorded) is { } fact ? new FactIndex(_kinds.SetItem(fact.Id, fact.Kind)) : this;

    public static FactIndex Of(Episode episode) => Of(
    [
        .. Facts(episode.Care.Sessions, FactKind.Session, fact => fact.Id),
        .. Facts(episode.Care.Goals, FactKind.Goal, fact => fact.Id),
        .. Facts(episode.Measurement.Scores, FactKind.Score, fact => fact.Id),
        .. Facts(episode.Measurement.Observations, FactKind.Observation, fact => fact.Id),
        .. Facts(episode.Planning.TreatmentConsents, FactKind.TreatmentConsent, fact => fact.Id),
        .. Facts(episode.Documentation.Notes, FactKind.Note, fact => fact.Id),
        .. Facts(episode.Monitoring.Reactions, FactKind.Reaction, fact => fact.Id),
        .. Facts(episode.Referral.Cases, FactKind.Referral, fact => fact.Id),
        .. Facts(episode.Referral.Inbound, FactKind.InboundReferral, fact => fact.Id),
        .. Facts(episode.Relationship.Concerns, FactKind.Concern, fact => fact.Id),
        .. Facts(episode.Feedback.Requests, FactKind.FeedbackRequest, fact => fact.Id),
        .. Facts(episode.Progress.Moves.RemoveAll(move => !IsDeath(move.Event)), FactKind.Ending, move => move.Metadata.AsFact),
    ]);

    public static FactIndex Of(ClientRecord client) => Of(
    [
        .. Facts(client.Privacy.Consents, FactKind.Consent, fact => fact.Id),
        .. Facts(client.ErasureHolds, FactKind.ErasureHold, fact => fact.Id),
    ]);

    public static FactIndex Of(PractitionerRecord practitioner) => Of(Facts(practitioner.Education.Courses, FactKind.Course, fact => fact.Event.Course));

    // Only an ending because of the client's death can be corrected. It goes by the id of its event.
    private static FactReference? NewFact(RecordedEvent recorded) =>
        IsDeath(recorded.Event) ? new FactReference(FactKind.Ending, recorded.Metadata.AsFact) : recorded.Event.NewFact;

    private static bool IsDeath(TherapyEvent @event) => @event is Discontinued { IsDeath: true };

    private static FactIndex Of(IEnumerable<KeyValuePair<FactId, FactKind>> facts) =>
        new(ImmutableDictionary<FactId, FactKind>.Empty.SetItems(facts));

    private static IEnumerable<KeyValuePair<FactId, FactKind>> Facts<T>(FactList<T> facts, FactKind kind, Func<T, FactId> id) =>
        facts.Select(fact => KeyValuePair.Create(id(fact), kind));
}
