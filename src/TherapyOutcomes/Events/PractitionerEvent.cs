namespace TherapyOutcomes.Events;

/// <summary>Represents an event in a practitioner's record.</summary>
public abstract record PractitionerEvent : TherapyEvent
{
    private protected PractitionerEvent()
    {
    }
}
