using System.Collections.Frozen;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Deciding;

/// <summary>Folds events into a practitioner's record. It never evaluates anything.</summary>
internal static class PractitionerEvolver
{
    private static readonly FrozenDictionary<Type, EventForm<PractitionerRecord>> Forms = StandardModules.EventsOf<PractitionerRecord>();

    public static PractitionerRecord Replay(IEnumerable<RecordedEvent> history) => history.Aggregate(new PractitionerRecord(), Evolve);

    public static PractitionerRecord Evolve(PractitionerRecord practitioner, RecordedEvent recorded) =>
        Apply(practitioner, recorded) with { Version = recorded.Metadata.Version };

    /// <summary>Applies an event. The caller sets the version once, at the end of the history.</summary>
    public static PractitionerRecord Apply(PractitionerRecord practitioner, RecordedEvent recorded) =>
        Forms[recorded.Event.GetType()].Apply(practitioner, recorded.Event, recorded.Metadata);
}
