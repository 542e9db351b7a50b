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

    /// <summary>
    /// True if no key failed, so that the current master key wraps every key that this rotation saw; otherwise, false.
    /// </summary>
    /// <remarks>
    /// It does not say that a former master key can be taken away: a process that still has it as its current one may wrap another key by it at any time.
    /// It can be taken away once every process has the new one as its current one, and a rotation after that is complete and has rewrapped nothing.
    /// </remarks>
    public bool IsComplete => Failed.IsEmpty;

    /// <summary>
    /// True if the store holds nothing more of former wrappings that it can reach, such as in free pages; false if something was in the way, such as
    /// somebody who read the store. Then run the rotation again later.
    /// </summary>
    public required bool IsPurged { get; init; }
}
