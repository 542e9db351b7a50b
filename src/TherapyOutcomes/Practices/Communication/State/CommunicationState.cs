using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the conversations in an episode.</summary>
public sealed record CommunicationState
{
    internal CommunicationState()
    {
    }

    /// <summary>The conversations about improvements, in chronological order.</summary>
    public FactList<Recorded<ImprovementDiscussed>> Discussions { get; init; } = [];

    internal CommunicationState Apply(ImprovementDiscussed discussed, EventMetadata metadata) => this with { Discussions = Discussions.InsertByTime(discussed, metadata) };
}
