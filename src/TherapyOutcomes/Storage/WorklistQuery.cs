namespace TherapyOutcomes.Storage;

/// <summary>Which records of a worklist. Parts that are null don't narrow it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WorklistQuery
{
    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>Records of this practitioner.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>Next steps due on this day or earlier.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Returns true when a summary has a next step that fits the query.</summary>
    /// <param name="summary">The summary.</param>
    public bool Fits(RecordSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary is { Next: { } next, OrderKey: not null }
            && summary.Key.Clinic == Clinic
            && (Practitioner is null || summary.Practitioner == Practitioner)
            && (DueBy is null || next.DueOn <= DueBy);
    }
}
