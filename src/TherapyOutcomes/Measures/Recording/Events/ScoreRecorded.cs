using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a score was taken.</summary>
/// <remarks>Results from <see cref="RecordScore"/>.</remarks>
public sealed record ScoreRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal ScoreRecorded()
    {
    }

    /// <summary>The id of the score.</summary>
    public required FactId Score { get; init; }

    /// <summary>The id of the measure.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The score, in the measure's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The item answers from which the score was computed, with null for unanswered items; null if only the value was recorded.</summary>
    public ImmutableArray<decimal?>? Items { get; init; }

    /// <summary>The id of the session at which the score was taken.</summary>
    public FactId? Session { get; init; }

    /// <summary>The side of the body.</summary>
    public BodySide? Side { get; init; }

    /// <summary>The person who measured.</summary>
    public ActorId? Rater { get; init; }

    /// <summary>The device that was used.</summary>
    public Term? Device { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Score, Score);
}
