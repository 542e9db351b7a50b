using System.Collections.Frozen;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Records;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Verification;

/// <summary>Folds the clinic's own record from its events.</summary>
internal static class ClinicHistory
{
    private static readonly FrozenDictionary<Type, EventForm<ClinicRecord>> Forms = StandardModules.EventsOf<ClinicRecord>();

    /// <exception cref="TherapyOutcomesException">TO3001: an event can't be read.</exception>
    public static ClinicRecord Fold(IEnumerable<StoredEvent> events) => events.Aggregate(new ClinicRecord(), Apply);

    public static ClinicRecord Apply(ClinicRecord clinic, StoredEvent stored)
    {
        var recorded = EventCodec.Standard.Decode(stored, TimeZoneInfo.Utc);
        if (!Forms.TryGetValue(recorded.Event.GetType(), out var form))
        {
            throw new TherapyOutcomesException(ErrorCodes.EventUnreadable, $"{stored} is no event of a clinic's own record.");
        }

        return form.Apply(clinic, recorded.Event, recorded.Metadata) with { Version = stored.Version, NewestHash = stored.Hash };
    }
}
