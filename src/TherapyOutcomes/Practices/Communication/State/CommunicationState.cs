using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What an episode holds of communication.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CommunicationState
{
    internal CommunicationState()
    {
    }

    /// <summary>The talks about improvements, by time.</summary>
    public FactList<Recorded<ImprovementDiscussed>> Talks { get; init; } = [];

    internal CommunicationState Apply(ImprovementDiscussed discussed, EventMetadata metadata) => this with { Talks = Talks.InsertByTime(discussed, metadata) };
}
