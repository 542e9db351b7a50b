using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client was screened for red flags.</summary>
/// <remarks>Follows <see cref="ScreenRedFlags"/>. Immutable and thread-safe.</remarks>
public sealed record RedFlagsScreened : EpisodeEvent
{
    [JsonConstructor]
    internal RedFlagsScreened()
    {
    }

    /// <summary>The kinds asked about.</summary>
    public required ImmutableArray<RedFlagId> Asked { get; init; }

    /// <summary>The kinds answered with yes; a part of those asked.</summary>
    public required ImmutableArray<RedFlagId> Positive { get; init; }
}
