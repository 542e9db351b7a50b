using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents what an episode knows about celebration.</summary>
public sealed record CelebrationState
{
    internal CelebrationState()
    {
    }

    /// <summary>The celebrations, including declined ones, in the order of time.</summary>
    public FactList<Recorded<SuccessCelebrated>> Celebrations { get; init; } = [];
}
