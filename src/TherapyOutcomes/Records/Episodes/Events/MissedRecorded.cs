using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A session or follow-up did not take place.</summary>
/// <remarks>Follows <see cref="RecordMissed"/>. Immutable and thread-safe.</remarks>
public sealed record MissedRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal MissedRecorded()
    {
    }

    /// <summary>What was missed.</summary>
    public required MissedKind What { get; init; }

    /// <summary>The day on which it was due.</summary>
    public required DateOnly DueOn { get; init; }
}
