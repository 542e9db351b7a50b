using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client told how they experience the work together.</summary>
/// <remarks>Follows <see cref="RecordCheckIn"/>. Immutable and thread-safe.</remarks>
public sealed record CheckInRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal CheckInRecorded()
    {
    }

    /// <summary>What the client says.</summary>
    public required ClientText Experience { get; init; }

    /// <summary>Felt listened to, 0 to 10.</summary>
    public required int Listened { get; init; }

    /// <summary>We work on the right goals, 0 to 10.</summary>
    public required int RightGoals { get; init; }

    /// <summary>Feels comfortable, 0 to 10.</summary>
    public required int Comfortable { get; init; }
}
