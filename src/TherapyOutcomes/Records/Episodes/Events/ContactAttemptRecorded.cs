using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Somebody tried to reach the client.</summary>
/// <remarks>Follows <see cref="RecordContactAttempt"/>. Immutable and thread-safe.</remarks>
public sealed record ContactAttemptRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal ContactAttemptRecorded()
    {
    }

    /// <summary>How: phone, mail and so on.</summary>
    public required Term Channel { get; init; }

    /// <summary>Whether the client was reached.</summary>
    public required bool Reached { get; init; }
}
