namespace TherapyOutcomes.Records;

/// <summary>Represents what is known about a practitioner across episodes: education, requirements and certificates.</summary>
/// <remarks>The record is computed from its events.</remarks>
public sealed record PractitionerRecord
{
    internal PractitionerRecord()
    {
    }

    /// <summary>The record of a practitioner about whom nothing is known. It is shared, because nearly every decision has one.</summary>
    internal static PractitionerRecord Empty { get; } = new();

    /// <summary>The version of the record, or 0 if it has no events yet.</summary>
    public long Version { get; init; }

    /// <summary>The courses and education requirements.</summary>
    public EducationState Education { get; init; } = new();

    /// <summary>The newest reminder of each matter.</summary>
    internal FactList<RaisedReminder> Reminders { get; init; } = [];
}
