namespace TherapyOutcomes.Events;

/// <summary>Represents an event in the clinic's own record.</summary>
public abstract record ClinicEvent : TherapyEvent
{
    private protected ClinicEvent()
    {
    }
}
