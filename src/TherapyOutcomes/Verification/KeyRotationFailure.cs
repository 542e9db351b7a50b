namespace TherapyOutcomes;

/// <summary>Represents a key that could not be rewrapped.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record KeyRotationFailure
{
    internal KeyRotationFailure()
    {
    }

    /// <summary>The clinic, as it is written in the store.</summary>
    public required string Clinic { get; init; }

    /// <summary>The record, such as <c>client/c1</c>, as it is written in the store.</summary>
    public required string Record { get; init; }

    /// <summary>Why, in English.</summary>
    public required string Message { get; init; }
}
