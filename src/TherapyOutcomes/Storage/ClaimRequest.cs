namespace TherapyOutcomes.Storage;

/// <summary>Represents a request to lease summaries that are due to be evaluated again.</summary>
public sealed record ClaimRequest
{
    /// <summary>The clinic whose summaries are leased.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The current time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The worker that takes the lease.</summary>
    public required ActorId Owner { get; init; }

    /// <summary>The time for which other workers cannot lease the same summaries. It must be greater than zero.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>The maximum number of summaries to lease, at least 1.</summary>
    public required int Size { get; init; }
}
