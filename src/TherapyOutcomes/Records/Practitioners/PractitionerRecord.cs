namespace TherapyOutcomes.Records;

/// <summary>What is known of a practitioner across episodes: education, requirements, certificates.</summary>
/// <remarks>The fold of its events. Immutable and thread-safe.</remarks>
public sealed record PractitionerRecord
{
    internal PractitionerRecord()
    {
    }

    /// <summary>The version of the record; 0 while it has no event.</summary>
    public long Version { get; init; }

    /// <summary>Courses and requirements.</summary>
    public EducationState Education { get; init; } = new();
}
