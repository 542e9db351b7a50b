namespace TherapyOutcomes.Storage;

/// <summary>Asks to lease summaries that are due to be evaluated again.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ClaimRequest
{
    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The worker that leases.</summary>
    public required ActorId Owner { get; init; }

    /// <summary>How long others get nothing of what is leased; above zero.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>How many at most, from 1.</summary>
    public required int Size { get; init; }
}
