using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes;

/// <summary>Represents what a course of scores shows at a time, as returned by <see cref="ScoreReviewer.Review"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ReviewedCourse
{
    internal ReviewedCourse()
    {
    }

    /// <summary>The episode: its scores, a session for each time at which a score was taken, its stage and its stage moves.</summary>
    public required Episode Episode { get; init; }

    /// <summary>The client's record. It holds something only if answers to items opened a red flag.</summary>
    public required ClientRecord Client { get; init; }

    /// <summary>The assessment of whether the client is getting better.</summary>
    public required EpisodeAssessment Assessment { get; init; }

    /// <summary>The findings and the next steps.</summary>
    public required RecordEvaluation Evaluation { get; init; }

    /// <summary>
    /// The findings by which rules refused to record a score or a session, ordered by time. What was refused is left out of the episode. None of the
    /// library's own rules refuses a score or a session, so it is empty unless a host added a rule that does.
    /// </summary>
    public required ImmutableArray<Finding> Refusals { get; init; }
}
