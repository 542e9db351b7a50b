using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Represents the result of a verification.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record VerificationReport
{
    internal VerificationReport()
    {
    }

    /// <summary>
    /// The number of clinics that were verified. One whose own key is missing or can't be opened does not count, and neither does one of which the store holds
    /// nothing.
    /// </summary>
    public required int Clinics { get; init; }

    /// <summary>The number of records that were verified.</summary>
    public required long Records { get; init; }

    /// <summary>The number of events that were verified.</summary>
    public required long Events { get; init; }

    /// <summary>The number of wrapped keys that were verified.</summary>
    public required long Keys { get; init; }

    /// <summary>The number of seals that were compared, in the store and from outside.</summary>
    public required int Seals { get; init; }

    /// <summary>What was found, by clinic and record.</summary>
    public required ImmutableArray<TamperingFinding> Findings { get; init; }

    /// <summary>True if nothing was found; otherwise, false. It is also true where there was nothing to verify: see <see cref="Records"/>.</summary>
    public bool IsIntact => Findings.IsEmpty;
}
