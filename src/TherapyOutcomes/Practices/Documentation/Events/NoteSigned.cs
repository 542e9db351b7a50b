using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a note was signed by its author.</summary>
/// <remarks>Results from <see cref="SignNote"/>.</remarks>
public sealed record NoteSigned : EpisodeEvent
{
    [JsonConstructor]
    internal NoteSigned()
    {
    }

    /// <summary>The id of the note.</summary>
    public required FactId Note { get; init; }
}
