using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a session was held.</summary>
/// <remarks>Results from <see cref="RecordSession"/>.</remarks>
public sealed record SessionRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal SessionRecorded()
    {
    }

    /// <summary>The id of the new session.</summary>
    public required FactId Session { get; init; }

    /// <summary>The techniques that were used.</summary>
    public required ImmutableArray<Term> Techniques { get; init; }

    /// <summary>The length of the session in minutes, from 1 to 600.</summary>
    public required int Minutes { get; init; }

    /// <summary>The body areas that were worked on.</summary>
    public required ImmutableArray<Term> Areas { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Session, Session);
}
