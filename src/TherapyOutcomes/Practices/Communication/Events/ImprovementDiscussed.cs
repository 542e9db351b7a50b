using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the improvement was discussed with the client.</summary>
/// <remarks>Results from <see cref="DiscussImprovement"/>.</remarks>
public sealed record ImprovementDiscussed : EpisodeEvent
{
    [JsonConstructor]
    internal ImprovementDiscussed()
    {
    }

    /// <summary>The topics that were discussed.</summary>
    public required ImmutableArray<DiscussionTopic> Topics { get; init; }

    /// <summary>The self-care plan, or null if there is none.</summary>
    public ImmutableArray<SelfCareStep>? SelfCare { get; init; }

    /// <summary>The reason why the client declined self-care, or null if the client did not decline.</summary>
    public ClientText? SelfCareDeclined { get; init; }

    /// <summary>A value that specifies whether the client could explain it in their own words (teach-back).</summary>
    public required TeachBackResult Understood { get; init; }

    /// <summary>The person who takes over the explanation after it was not understood twice, or null if there is none.</summary>
    public ClientText? HandedTo { get; init; }

    /// <summary>Someone who took part besides the client, or null if there was no one.</summary>
    public DiscussionCompanion? With { get; init; }

    /// <summary>The channel of the conversation, such as in person or by phone.</summary>
    public required Term Channel { get; init; }
}
