namespace TherapyOutcomes.Storage;

/// <summary>Represents a query for the records of a worklist. Optional filters that are null match every record.</summary>
public sealed record WorklistQuery
{
    /// <summary>The clinic whose worklist to read.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The practitioner whose records to list; null for all practitioners.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The last day on which a next step may be due; null for any day.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Determines whether a summary has a next step that matches the query.</summary>
    /// <param name="summary">The summary.</param>
    /// <returns>True if the summary matches; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="summary"/> is null.</exception>
    public bool Matches(RecordSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary is { Next: { } next, OrderKey: not null }
            && summary.Key.Clinic == Clinic
            && (Practitioner is null || summary.Practitioner == Practitioner)
            && (DueBy is null || next.DueOn <= DueBy);
    }
}
