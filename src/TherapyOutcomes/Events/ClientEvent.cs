namespace TherapyOutcomes.Events;

/// <summary>An event of a client's record.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record ClientEvent : TherapyEvent
{
    private protected ClientEvent()
    {
    }
}
