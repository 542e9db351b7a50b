using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>An addendum was added to a signed note.</summary>
/// <remarks>Follows <see cref="AmendNote"/>. Immutable and thread-safe.</remarks>
public sealed record NoteAmended : EpisodeEvent
{
    [JsonConstructor]
    internal NoteAmended()
    {
    }

    /// <summary>The note.</summary>
    public required FactId Note { get; init; }

    /// <summary>The addendum.</summary>
    public required ClientText Text { get; init; }

    /// <summary>Why it is added.</summary>
    public required ClientText Reason { get; init; }
}
