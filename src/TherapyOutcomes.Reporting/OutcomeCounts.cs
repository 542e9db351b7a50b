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

    /// <summary>Both scores, and no verdict: a baseline too near to the best score, scores that don't compare, no threshold.</summary>
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

    /// <summary>Of those, with a verdict: the denominator of what completers did.</summary>
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
        var primaries = episodes.Select(episode => episode.Assessment.Primary).ToList();
        var verdicts = primaries.Where(primary => primary is { Baseline: not null, NewestFollowUp: not null }).CountBy(primary => primary.NewestFollowUp!.Value.Verdict).ToDictionary();
        return new OutcomeCounts
        {
            WithoutBaseline = withoutScores + primaries.Count(primary => primary.Baseline is null),
            WithoutFollowUp = primaries.Count(primary => primary is { Baseline: not null, NewestFollowUp: null }),
            NotJudged = Number(Verdict.CannotShowImprovement) + Number(Verdict.NotComparable) + Number(Verdict.NotComputable),
            Improved = Number(Verdict.Improved),
            PossiblyImproved = Number(Verdict.PossiblyImproved),
            Unchanged = Number(Verdict.Unchanged),
            PossiblyDeteriorated = Number(Verdict.PossiblyDeteriorated),
            Deteriorated = Number(Verdict.Deteriorated),
        };

        int Number(Verdict verdict) => verdicts.GetValueOrDefault(verdict);
    }
}
