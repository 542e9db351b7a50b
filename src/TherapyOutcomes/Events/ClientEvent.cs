namespace TherapyOutcomes.Events;

/// <summary>Represents an event in a client's record.</summary>
public abstract record ClientEvent : TherapyEvent
{
    private protected ClientEvent()
    {
    }
}
