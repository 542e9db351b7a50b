using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the celebrations in an episode.</summary>
public sealed record CelebrationState
{
    internal CelebrationState()
    {
    }

    /// <summary>The celebrations, including declined ones, in chronological order.</summary>
    public FactList<Recorded<SuccessCelebrated>> Celebrations { get; init; } = [];

    internal CelebrationState Apply(SuccessCelebrated celebrated, EventMetadata metadata) => this with { Celebrations = Celebrations.InsertByTime(celebrated, metadata) };
}
