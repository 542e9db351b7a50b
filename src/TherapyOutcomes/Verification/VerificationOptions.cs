using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Specifies what is verified, and against which seals.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class VerificationOptions
{
    /// <summary>The clinic to verify; null for all clinics of the store. The default is null.</summary>
    public ClinicId? Clinic { get; init; }

    /// <summary>The seals that were anchored outside of the store. The seals in the store are always compared.</summary>
    public ImmutableArray<ClinicSeal> Seals { get; init; } = [];

    /// <summary>Receives how far the verification has come, about once for each page that is read; null if nobody wants to know.</summary>
    public IProgress<VerificationProgress>? Progress { get; init; }
}
