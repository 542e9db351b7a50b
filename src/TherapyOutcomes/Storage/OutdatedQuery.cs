namespace TherapyOutcomes.Storage;

/// <summary>Represents a query for summaries that must be evaluated again. Optional filters that are null match every record.</summary>
public sealed record OutdatedQuery
{
    /// <summary>The clinic whose summaries to find.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The practitioner whose records to find; null for all practitioners.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The current time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// The fingerprint of the policy, rules and workflow version that records are now evaluated under. Episodes that have ended are not
    /// evaluated again when it changes.
    /// </summary>
    public required string EvaluationBasis { get; init; }

    /// <summary>Determines whether a summary matches the query.</summary>
    /// <param name="summary">The summary.</param>
    /// <returns>True if the summary matches; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="summary"/> is null.</exception>
    public bool Matches(RecordSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Key.Clinic == Clinic
            && (Practitioner is null || summary.Practitioner == Practitioner)
            && (summary.ReviewAt <= Now || (summary.EvaluationBasis != EvaluationBasis && !summary.IsEnded));
    }
}
