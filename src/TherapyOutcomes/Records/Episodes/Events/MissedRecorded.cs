using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a session or follow-up did not take place.</summary>
/// <remarks>Results from <see cref="RecordMissed"/>.</remarks>
public sealed record MissedRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal MissedRecorded()
    {
    }

    /// <summary>The kind of appointment that was missed.</summary>
    public required MissedKind What { get; init; }

    /// <summary>The day on which it was due.</summary>
    public required DateOnly DueOn { get; init; }
}
