using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that someone tried to reach the client.</summary>
/// <remarks>Results from <see cref="RecordContactAttempt"/>.</remarks>
public sealed record ContactAttemptRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal ContactAttemptRecorded()
    {
    }

    /// <summary>The channel that was used, such as phone or mail.</summary>
    public required Term Channel { get; init; }

    /// <summary>True if the client was reached; otherwise, false.</summary>
    public required bool Reached { get; init; }
}
