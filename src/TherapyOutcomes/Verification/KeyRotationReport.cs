using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Represents the result of a rotation of the wrapping.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record KeyRotationReport
{
    internal KeyRotationReport()
    {
    }

    /// <summary>The number of keys that were wrapped by the current master key.</summary>
    public required long Rewrapped { get; init; }

    /// <summary>The number of keys that the current master key had wrapped before, and that it opens.</summary>
    public required long Current { get; init; }

    /// <summary>The number of destroyed keys, which have nothing to wrap.</summary>
    public required long Destroyed { get; init; }

    /// <summary>The keys that could not be rewrapped. They are as they were, and the former master key is still needed.</summary>
    public required ImmutableArray<KeyRotationFailure> Failed { get; init; }

    /// <summary>The number of all keys.</summary>
    public long Keys => Rewrapped + Current + Destroyed + Failed.Length;

    /// <summary>True if no master key but the current one is needed any more; otherwise, false.</summary>
    public bool IsComplete => Failed.IsEmpty;
}
