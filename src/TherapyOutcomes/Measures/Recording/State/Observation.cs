using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>An observation by the practitioner about the improvement.</summary>
public sealed record Observation : IDatedFact
{
    internal Observation()
    {
    }

    /// <summary>The id of the observation.</summary>
    public required FactId Id { get; init; }

    /// <summary>True if the client is better (and still is); otherwise, false.</summary>
    public required bool Holds { get; init; }

    /// <summary>The metadata of the recorded event.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True if a correction withdrew the observation; otherwise, false.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The time at which the observation was made.</summary>
    public DateTimeOffset At => Recording.OccurredAt;

    /// <summary>The clinic's day on which the observation was made.</summary>
    public DateOnly Day => Recording.Day;
}
