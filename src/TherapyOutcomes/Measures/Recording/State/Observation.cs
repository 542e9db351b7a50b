using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What the practitioner observed of the improvement.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Observation : IDatedFact
{
    internal Observation()
    {
    }

    /// <summary>The observation's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>Whether the client is better (and still is).</summary>
    public required bool Holds { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True when a correction took it back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At => Recording.OccurredAt;

    /// <summary>The day on which it was made, in its own offset.</summary>
    public DateOnly Day => Recording.Day;
}
