namespace TherapyOutcomes.Events;

/// <summary>Something that happened and is on record. Events are appended, never changed or removed.</summary>
/// <remarks>Only the library creates events. Immutable and thread-safe.</remarks>
public abstract record TherapyEvent
{
    private protected TherapyEvent()
    {
    }
}
