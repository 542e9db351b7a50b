using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>
/// Represents what is shown of a review of one client's scores. A file can have very many clients, so neither the episode nor its scores are kept.
/// </summary>
internal sealed record ClientReview
{
    /// <summary>The client's cell.</summary>
    public required string Client { get; init; }

    /// <summary>The client's group; null if the file has no groups, and empty if no row names one.</summary>
    public string? Group { get; init; }

    /// <summary>The stage of the client's episode.</summary>
    public required EpisodeStage Stage { get; init; }

    /// <summary>The verdict of the newest comparison, or the reason why there is none.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The newest change; null if there is no follow-up.</summary>
    public required ShownChange? Change { get; init; }

    /// <summary>True if the scores showed an improvement at any time; otherwise, false.</summary>
    public required bool EverImproved { get; init; }

    /// <summary>The measures that got worse while the one that decides is improved.</summary>
    public required ImmutableArray<WorseMeasure> MixedWith { get; init; }

    /// <summary>True if a gain was lost before it was sustained; otherwise, false.</summary>
    public required bool HasRelapsed { get; init; }

    /// <summary>True if a gain was lost after it was sustained; otherwise, false.</summary>
    public required bool HasRecurred { get; init; }

    /// <summary>True while the gain is lost; otherwise, false.</summary>
    public required bool IsLost { get; init; }

    /// <summary>
    /// True if the record shows that a lost gain came back, either as the same improvement or as a new one; otherwise, false.
    /// </summary>
    public required bool HasRegained { get; init; }

    /// <summary>The first next step; null if there is nothing to do.</summary>
    public required NextStep? NextStep { get; init; }

    /// <summary>True if answers to items raised a matter of safety, which comes first whether the client got better or not; otherwise, false.</summary>
    public bool HasUrgentMatter => NextStep is { Urgency: not Urgency.Routine };

    public bool HasLost => HasRelapsed || HasRecurred;

    /// <summary>Creates a review from what a client's scores show.</summary>
    /// <param name="client">The client's cell.</param>
    /// <param name="reviewed">What the scores show.</param>
    /// <param name="explains">True to keep how certain the change is, which only JSON shows.</param>
    public static ClientReview Of(string client, ReviewedCourse reviewed, bool explains)
    {
        var (primary, course, progress) = (reviewed.Assessment.Primary, reviewed.Assessment.Course, reviewed.Episode.Progress);
        return new ClientReview
        {
            Client = client,
            Stage = reviewed.Episode.Stage,
            Standing = Standing.Of(primary),
            Change = ShownChange.Of(primary, explains && course.Improvement is not null),
            EverImproved = course.Improvement is not null,
            MixedWith = [.. reviewed.Assessment.MixedWith.Select(WorseMeasure.Of)],
            HasRelapsed = course.Losses.Any(loss => !loss.IsRecurrence),
            HasRecurred = course.Losses.Any(loss => loss.IsRecurrence),
            IsLost = course.CurrentLoss is not null,
            HasRegained = progress.ImprovementCount > 1 || progress.Moves.Any(move => move.Event is GainRegained),
            NextStep = reviewed.Evaluation.NextSteps is [var first, ..] ? first : null,
        };
    }
}
