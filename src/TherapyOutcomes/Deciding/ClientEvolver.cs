using System.Collections.Frozen;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Deciding;

/// <summary>Folds events into a client's record. It never evaluates anything.</summary>
internal static class ClientEvolver
{
    private static readonly FrozenDictionary<Type, EventForm<ClientRecord>> Forms = StandardModules.EventsOf<ClientRecord>();

    public static ClientRecord Replay(IEnumerable<RecordedEvent> history) => history.Aggregate(new ClientRecord(), Evolve);

    public static ClientRecord Evolve(ClientRecord client, RecordedEvent recorded) =>
        Apply(client, recorded) with { Version = recorded.Metadata.Version };

    /// <summary>Applies an event. The caller sets the version once, at the end of the history.</summary>
    public static ClientRecord Apply(ClientRecord client, RecordedEvent recorded) =>
        Forms[recorded.Event.GetType()].Apply(client, recorded.Event, recorded.Metadata);
}
