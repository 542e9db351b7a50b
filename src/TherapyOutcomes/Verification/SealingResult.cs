namespace TherapyOutcomes;

/// <summary>Represents the result of sealing a clinic.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SealingResult
{
    internal SealingResult()
    {
    }

    /// <summary>The seal, to be anchored outside of the store; null if the clinic was not sealed because something was found in it.</summary>
    public required ClinicSeal? Seal { get; init; }

    /// <summary>The number of records that the seal covers.</summary>
    public required long Records { get; init; }

    /// <summary>The verification that came first: what was changed is not sealed.</summary>
    public required VerificationReport Verification { get; init; }
}
