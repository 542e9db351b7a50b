using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that another clinician cleared a red flag.</summary>
/// <remarks>Results from <see cref="ClearRedFlag"/>.</remarks>
public sealed record RedFlagCleared : EpisodeEvent
{
    [JsonConstructor]
    internal RedFlagCleared()
    {
    }

    /// <summary>The kind of the cleared red flag.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>The clinician who cleared the red flag.</summary>
    public required Professional By { get; init; }

    /// <summary>The clinician's findings.</summary>
    public required ClientText Detail { get; init; }
}
