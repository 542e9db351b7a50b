using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting;

/// <summary>Represents the number of episodes of care in each state. Each episode is counted once.</summary>
/// <remarks>The verdicts compare the newest score with the baseline, by the primary measure.</remarks>
public sealed record OutcomeCounts
{
    internal OutcomeCounts()
    {
    }

    /// <summary>The number of episodes without a score that can serve as a baseline.</summary>
    public required int WithoutBaseline { get; init; }

    /// <summary>The number of episodes with a baseline but without a later score that decides.</summary>
    public required int WithoutFollowUp { get; init; }

    /// <summary>
    /// The number of episodes with both scores but without a verdict that counts. The measure cannot show an improvement (it never decides
    /// alone, or its MIC or MDC is not known), there is no change and the baseline is too close to the best score, or the scores cannot be
    /// compared.
    /// </summary>
    public required int NotJudged { get; init; }

    /// <summary>The number of episodes with a score that is better beyond measurement error and by a meaningful amount.</summary>
    public required int Improved { get; init; }

    /// <summary>The number of episodes with a score that is better either beyond measurement error or by a meaningful amount, but not both.</summary>
    public required int PossiblyImproved { get; init; }

    /// <summary>The number of episodes with a score that has changed neither beyond measurement error nor by a meaningful amount.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The number of episodes with a score that is worse either beyond measurement error or by a meaningful amount, but not both.</summary>
    public required int PossiblyDeteriorated { get; init; }

    /// <summary>The number of episodes with a score that is worse beyond measurement error and by a meaningful amount.</summary>
    public required int Deteriorated { get; init; }

    /// <summary>The number of episodes that were started.</summary>
    public int Started => WithoutBaseline + WithBaseline;

    /// <summary>The number of episodes that have a baseline.</summary>
    public int WithBaseline => WithoutFollowUp + WithFollowUp;

    /// <summary>The number of episodes that have a baseline and a follow-up.</summary>
    public int WithFollowUp => NotJudged + Judged;

    /// <summary>
    /// The number of episodes with a verdict. It is the denominator of the results among completers, and these episodes are included in
    /// <see cref="ClinicReport.FirstImprovement"/>.
    /// </summary>
    public int Judged => Improved + PossiblyImproved + Unchanged + PossiblyDeteriorated + Deteriorated;

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
