namespace TherapyOutcomes.Celebration;

/// <summary>What an episode holds of celebration.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CelebrationFacts
{
    internal CelebrationFacts()
    {
    }

    /// <summary>The celebrations, declined ones included, by time.</summary>
    public FactList<Recorded<SuccessCelebrated>> Celebrations { get; init; } = [];
}
