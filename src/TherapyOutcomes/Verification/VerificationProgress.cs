namespace TherapyOutcomes;

/// <summary>Represents how far a verification has come.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record VerificationProgress
{
    internal VerificationProgress()
    {
    }

    /// <summary>The number of events that were verified.</summary>
    public required long Events { get; init; }

    /// <summary>The number of records that were verified.</summary>
    public required long Records { get; init; }
}
