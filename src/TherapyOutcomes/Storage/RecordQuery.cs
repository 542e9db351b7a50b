namespace TherapyOutcomes.Storage;

/// <summary>Which records to list. Parts that are null don't narrow it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecordQuery
{
    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>Records of this client.</summary>
    public ClientId? Client { get; init; }

    /// <summary>Records of this practitioner.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>Returns true when a summary fits the query.</summary>
    /// <param name="summary">The summary.</param>
    public bool Fits(RecordSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Key.Clinic == Clinic
            && (Kind is null || summary.Key.Kind == Kind)
            && (Client is null || summary.Client == Client)
            && (Practitioner is null || summary.Practitioner == Practitioner);
    }
}
