using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents what an episode knows about communication.</summary>
public sealed record CommunicationState
{
    internal CommunicationState()
    {
    }

    /// <summary>The conversations about improvements, in the order of time.</summary>
    public FactList<Recorded<ImprovementDiscussed>> Talks { get; init; } = [];
}
