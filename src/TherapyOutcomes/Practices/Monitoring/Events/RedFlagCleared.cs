using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Another clinician cleared a red flag.</summary>
/// <remarks>Follows <see cref="ClearRedFlag"/>. Immutable and thread-safe.</remarks>
public sealed record RedFlagCleared : EpisodeEvent
{
    [JsonConstructor]
    internal RedFlagCleared()
    {
    }

    /// <summary>The kind that is open.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>The clinician who cleared it.</summary>
    public required Professional By { get; init; }

    /// <summary>What was found.</summary>
    public required ClientText Detail { get; init; }
}
