namespace TherapyOutcomes.Storage;

/// <summary>Which summaries must be evaluated again. Parts that are null don't narrow it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record OutdatedQuery
{
    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>Records of this practitioner.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The fingerprint of what records are evaluated under now. Episodes that have ended are not evaluated again for another one.</summary>
    public required string Policy { get; init; }

    /// <summary>Returns true when a summary fits the query.</summary>
    /// <param name="summary">The summary.</param>
    public bool Fits(RecordSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Key.Clinic == Clinic
            && (Practitioner is null || summary.Practitioner == Practitioner)
            && (summary.ReviewAt <= Now || (summary.Policy != Policy && !summary.IsEnded));
    }
}
