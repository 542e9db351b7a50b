using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A score was recorded.</summary>
/// <remarks>Follows <see cref="RecordScore"/>. Immutable and thread-safe.</remarks>
public sealed record ScoreRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal ScoreRecorded()
    {
    }

    /// <summary>The score's id.</summary>
    public required FactId Score { get; init; }

    /// <summary>The measure.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The score, in the measure's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The item answers it was scored from, null where unanswered.</summary>
    public ImmutableArray<decimal?>? Items { get; init; }

    /// <summary>The session at which it was taken.</summary>
    public FactId? Session { get; init; }

    /// <summary>The side of the body.</summary>
    public Side? Side { get; init; }

    /// <summary>Who measured.</summary>
    public ActorId? Rater { get; init; }

    /// <summary>What with.</summary>
    public Term? Device { get; init; }
}
