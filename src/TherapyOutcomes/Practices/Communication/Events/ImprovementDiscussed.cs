using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The improvement was discussed with the client.</summary>
/// <remarks>Follows <see cref="DiscussImprovement"/>. Immutable and thread-safe.</remarks>
public sealed record ImprovementDiscussed : EpisodeEvent
{
    [JsonConstructor]
    internal ImprovementDiscussed()
    {
    }

    /// <summary>What was talked about.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>The self-care plan.</summary>
    public ImmutableArray<SelfCareStep>? SelfCare { get; init; }

    /// <summary>Why the client wants none.</summary>
    public ClientText? SelfCareDeclined { get; init; }

    /// <summary>Whether the client could say it in their own words (teach-back).</summary>
    public required Understood Understood { get; init; }

    /// <summary>Who takes the explanation on after it was not understood twice.</summary>
    public ClientText? HandedTo { get; init; }

    /// <summary>Somebody who took part beside the client.</summary>
    public Companion? With { get; init; }

    /// <summary>In person, by phone and so on.</summary>
    public required Term Channel { get; init; }
}
