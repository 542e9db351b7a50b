namespace TherapyOutcomes.Storage;

/// <summary>Represents a request to lease summaries that are out of date or have due work.</summary>
public sealed record ClaimRequest
{
    /// <summary>The clinic whose summaries are leased.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>
    /// The fingerprint of the policy, rules and workflow version that records are now evaluated under; null to leave out summaries that were evaluated under
    /// another one and are not due otherwise.
    /// </summary>
    public string? EvaluationBasis { get; init; }

    /// <summary>The current time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The worker that takes the lease.</summary>
    public required ActorId Owner { get; init; }

    /// <summary>The time for which other workers cannot lease the same summaries. It must be greater than zero, and should be the same for all workers.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>Determines whether a lease that another worker has taken is over, or was taken by a clock that has been put back since.</summary>
    /// <param name="leasedUntil">The end of the lease.</param>
    /// <returns>True if the summary may be leased; otherwise, false.</returns>
    public bool IsOver(DateTimeOffset leasedUntil) => leasedUntil <= Now || leasedUntil - Now > Lease + SummaryRefresh.ClockTolerance;

    /// <summary>The maximum number of summaries to lease, at least 1.</summary>
    public required int Size { get; init; }
}
