using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client was screened for red flags.</summary>
/// <remarks>Results from <see cref="ScreenRedFlags"/>.</remarks>
public sealed record RedFlagsScreened : EpisodeEvent
{
    [JsonConstructor]
    internal RedFlagsScreened()
    {
    }

    /// <summary>The kinds of red flags that the client was asked about.</summary>
    public required ImmutableArray<RedFlagId> Asked { get; init; }

    /// <summary>The kinds for which the answer was yes. Each is among those asked about.</summary>
    public required ImmutableArray<RedFlagId> Positive { get; init; }
}
