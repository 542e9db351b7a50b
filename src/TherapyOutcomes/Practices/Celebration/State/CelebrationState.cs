using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What an episode holds of celebration.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CelebrationState
{
    internal CelebrationState()
    {
    }

    /// <summary>The celebrations, declined ones included, by time.</summary>
    public FactList<Recorded<SuccessCelebrated>> Celebrations { get; init; } = [];

    internal CelebrationState Apply(SuccessCelebrated celebrated, EventMetadata metadata) => this with { Celebrations = Celebrations.InsertByTime(celebrated, metadata) };
}
