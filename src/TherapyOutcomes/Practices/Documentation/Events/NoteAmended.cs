using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that an addendum was added to a signed note.</summary>
/// <remarks>Results from <see cref="AmendNote"/>.</remarks>
public sealed record NoteAmended : EpisodeEvent
{
    [JsonConstructor]
    internal NoteAmended()
    {
    }

    /// <summary>The id of the note.</summary>
    public required FactId Note { get; init; }

    /// <summary>The text of the addendum.</summary>
    public required ClientText Text { get; init; }

    /// <summary>The reason for the addendum.</summary>
    public required ClientText Reason { get; init; }
}
