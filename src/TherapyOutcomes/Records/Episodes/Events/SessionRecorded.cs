using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A session was held.</summary>
/// <remarks>Follows <see cref="RecordSession"/>. Immutable and thread-safe.</remarks>
public sealed record SessionRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal SessionRecorded()
    {
    }

    /// <summary>The new session's id.</summary>
    public required FactId Session { get; init; }

    /// <summary>The techniques used.</summary>
    public required ImmutableArray<Term> Techniques { get; init; }

    /// <summary>Its length in minutes, 1 to 600.</summary>
    public required int Minutes { get; init; }

    /// <summary>The body areas worked on.</summary>
    public required ImmutableArray<Term> Areas { get; init; }
}
