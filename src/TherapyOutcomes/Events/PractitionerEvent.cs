namespace TherapyOutcomes.Events;

/// <summary>An event of a practitioner's record.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record PractitionerEvent : TherapyEvent
{
    private protected PractitionerEvent()
    {
    }
}
