using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting;

/// <summary>How many episodes of care stand where: each is counted once.</summary>
/// <remarks>The counts of verdicts are of the newest score against the baseline, by the deciding measure. Immutable and thread-safe.</remarks>
public sealed record OutcomeCounts
{
    private OutcomeCounts()
    {
    }

    /// <summary>No score that can be a baseline.</summary>
    public required int WithoutBaseline { get; init; }

    /// <summary>A baseline, and no later score that decides.</summary>
    public required int WithoutFollowUp { get; init; }

    /// <summary>
    /// Both scores, and no verdict that counts: a measure that can't show an improvement (it never decides alone, or its MIC or MDC isn't known),
    /// no change from a baseline too near to the best score, or scores that don't compare.
    /// </summary>
    public required int NotJudged { get; init; }

    /// <summary>Better: beyond measurement error and meaningful.</summary>
    public required int Improved { get; init; }

    /// <summary>Better: one of the two.</summary>
    public required int PossiblyImproved { get; init; }

    /// <summary>Neither.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Worse: one of the two.</summary>
    public required int PossiblyDeteriorated { get; init; }

    /// <summary>Worse: beyond measurement error and meaningful.</summary>
    public required int Deteriorated { get; init; }

    /// <summary>All episodes that were started.</summary>
    public int Started => WithoutBaseline + WithBaseline;

    /// <summary>Of those, with a baseline.</summary>
    public int WithBaseline => WithoutFollowUp + WithFollowUp;

    /// <summary>Of those, with a follow-up.</summary>
    public int WithFollowUp => NotJudged + Judged;

    /// <summary>Of those, with a verdict: the denominator of what completers did, and who is in <see cref="ClinicReport.FirstImprovement"/>.</summary>
    public int Judged => Improved + PossiblyImproved + Unchanged + PossiblyDeteriorated + Deteriorated;

    /// <summary>The number of episodes with a verdict.</summary>
    /// <param name="verdict">One of the five directions.</param>
    internal int Of(Verdict verdict) => verdict switch
    {
        Verdict.Improved => Improved,
        Verdict.PossiblyImproved => PossiblyImproved,
        Verdict.Unchanged => Unchanged,
        Verdict.PossiblyDeteriorated => PossiblyDeteriorated,
        Verdict.Deteriorated => Deteriorated,
        _ => NotJudged,
    };

    /// <summary>Each episode in one cell, from no baseline to deteriorated.</summary>
    internal ImmutableArray<int> Cells =>
        [WithoutBaseline, WithoutFollowUp, NotJudged, Improved, PossiblyImproved, Unchanged, PossiblyDeteriorated, Deteriorated];

    internal static OutcomeCounts Of(IReadOnlyCollection<ReportedEpisode> episodes, int withoutScores)
    {
        var standings = episodes.CountBy(episode => episode.Standing).ToDictionary();
        var verdicts = episodes.Where(episode => episode.Standing == EpisodeStanding.Judged).CountBy(episode => episode.Assessment.Primary.NewestFollowUp!.Value.Verdict).ToDictionary();
        return new OutcomeCounts
        {
            WithoutBaseline = withoutScores + standings.GetValueOrDefault(EpisodeStanding.WithoutBaseline),
            WithoutFollowUp = standings.GetValueOrDefault(EpisodeStanding.WithoutFollowUp),
            NotJudged = standings.Where(standing => standing.Key is not (EpisodeStanding.WithoutBaseline or EpisodeStanding.WithoutFollowUp or EpisodeStanding.Judged)).Sum(standing => standing.Value),
            Improved = Number(Verdict.Improved),
            PossiblyImproved = Number(Verdict.PossiblyImproved),
            Unchanged = Number(Verdict.Unchanged),
            PossiblyDeteriorated = Number(Verdict.PossiblyDeteriorated),
            Deteriorated = Number(Verdict.Deteriorated),
        };

        int Number(Verdict verdict) => verdicts.GetValueOrDefault(verdict);
    }
}
