using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client said how they feel about working with the practitioner.</summary>
/// <remarks>Results from <see cref="RecordCheckIn"/>.</remarks>
public sealed record CheckInRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal CheckInRecorded()
    {
    }

    /// <summary>The experience in the client's words.</summary>
    public required ClientText Experience { get; init; }

    /// <summary>The client's rating of feeling listened to, from 0 to 10.</summary>
    public required int Listened { get; init; }

    /// <summary>The client's rating of whether the work serves the right goals, from 0 to 10.</summary>
    public required int RightGoals { get; init; }

    /// <summary>The client's rating of feeling comfortable, from 0 to 10.</summary>
    public required int Comfortable { get; init; }
}
