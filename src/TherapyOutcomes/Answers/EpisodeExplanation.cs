using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes;

/// <summary>Why an episode is in its stage: what the measures show, what is missing, and how it got there.</summary>
/// <remarks>
/// <see cref="System.Text.Json.JsonSerializer"/> writes the same JSON as <see cref="AnswerWriter"/> in English, without the words of the
/// history; it can't be read back. Instances are immutable.
/// </remarks>
[JsonConverter(typeof(ExplanationConverter))]
public sealed record EpisodeExplanation
{
    internal EpisodeExplanation()
    {
    }

    /// <summary>The time that the explanation is for.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The stage, the findings and the next steps.</summary>
    public required RecordEvaluation Evaluation { get; init; }

    /// <summary>The assessment of whether the client is getting better.</summary>
    public required EpisodeAssessment Assessment { get; init; }

    /// <summary>What each measure shows, the deciding one first.</summary>
    public required ImmutableArray<ExplainedMeasure> Measures { get; init; }

    /// <summary>The events that led here, oldest first, with their texts.</summary>
    public required ImmutableArray<RecordedEvent> History { get; init; }

    /// <summary>The event that brought the episode to its stage; null if it has been there since it was opened.</summary>
    public RecordedEvent? Arrival => History.LastOrDefault(recorded => recorded.Event is StageMoved);

    internal static EpisodeExplanation Of(
        RecordEvaluation evaluation, EpisodeAssessment assessment, ImmutableArray<RecordedEvent> history, DateTimeOffset asOf) => new()
        {
            AsOf = asOf,
            Evaluation = evaluation,
            Assessment = assessment,
            History = history,
            Measures =
            [
                Explained(assessment.Primary) with { IsPrimary = true, IsMixed = assessment.IsMixed },
                .. assessment.Others.Select(Explained),
            ],
        };

    private static ExplainedMeasure Explained(MeasureAssessment assessment) => new()
    {
        Measure = assessment.Measure,
        Changes =
        [
            .. assessment.Newest is { } newest ? [assessment.Explain(newest)] : ImmutableArray<ChangeExplanation>.Empty,
            .. assessment.NotComparable is [.., var apart] ? [assessment.Explain(apart)] : ImmutableArray<ChangeExplanation>.Empty,
        ],
    };
}
