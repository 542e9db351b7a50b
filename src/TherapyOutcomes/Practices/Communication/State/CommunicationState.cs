using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the conversations in an episode.</summary>
public sealed record CommunicationState
{
    internal CommunicationState()
    {
    }

    /// <summary>The conversations about improvements, in chronological order.</summary>
    public FactList<Recorded<ImprovementDiscussed>> Talks { get; init; } = [];

    internal CommunicationState Apply(ImprovementDiscussed discussed, EventMetadata metadata) => this with { Talks = Talks.InsertByTime(discussed, metadata) };
}
