namespace TherapyOutcomes.Events;

/// <summary>Represents something that happened and was recorded. Events are only appended, never changed or removed.</summary>
/// <remarks>Only the library creates events.</remarks>
public abstract record TherapyEvent
{
    private protected TherapyEvent()
    {
    }

    /// <summary>The fact that the event creates; null if it creates none.</summary>
    internal virtual FactReference? NewFact => null;
}
