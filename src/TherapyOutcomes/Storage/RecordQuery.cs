namespace TherapyOutcomes.Storage;

/// <summary>Represents a query for records. Optional filters that are null match every record.</summary>
public sealed record RecordQuery
{
    /// <summary>The clinic whose records to list.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The kind of record to list; null for all kinds.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>The client whose records to list; null for all clients.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The practitioner whose records to list; null for all practitioners.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>Determines whether a summary matches the query.</summary>
    /// <param name="summary">The summary.</param>
    /// <returns>True if the summary matches; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="summary"/> is null.</exception>
    public bool Matches(RecordSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Key.Clinic == Clinic
            && (Kind is null || summary.Key.Kind == Kind)
            && (Client is null || summary.Client == Client)
            && (Practitioner is null || summary.Practitioner == Practitioner);
    }
}
