using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting;

/// <summary>An episode of care as a report sees it: its facts, what they say, and what is to be done.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ReportedEpisode
{
    private ReportedEpisode()
    {
    }

    /// <summary>What the clinic calls the client on the page, such as an id or a chart number.</summary>
    public required string Label { get; init; }

    /// <summary>The episode.</summary>
    public required Episode Episode { get; init; }

    /// <summary>What its facts say.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>What is to be done, most urgent first.</summary>
    public required ImmutableArray<NextStep> NextSteps { get; init; }

    /// <summary>How far it came on the way to a verdict that counts.</summary>
    internal EpisodeStanding Standing => EpisodeStandings.Of(Assessment.Primary);

    /// <summary>Whether the newest score is worse than the baseline, beyond measurement error or by what matters to clients.</summary>
    internal bool IsWorse => Assessment.Primary.Newest?.Verdict is Verdict.Deteriorated or Verdict.PossiblyDeteriorated;

    /// <summary>Takes an episode into a report.</summary>
    /// <param name="episode">The episode, from <see cref="OutcomeService.ReadEpisodeAsync"/>.</param>
    /// <param name="judgement">What the rules make of it, from <see cref="OutcomeService.EvaluateAsync(Storage.RecordKey, DateTimeOffset?, CancellationToken)"/>.</param>
    /// <param name="policy">The clinic's policy.</param>
    /// <param name="label">What to call the client; null: the ids of client and episode.</param>
    /// <exception cref="ArgumentNullException">An argument but <paramref name="label"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2002: the policy lacks a measure that the episode uses.</exception>
    public static ReportedEpisode Of(Episode episode, Answer judgement, ClinicPolicy policy, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(judgement);
        return new ReportedEpisode
        {
            Label = label ?? $"{episode.Client.Value}, episode {episode.Id.Value}",
            Episode = episode,
            Assessment = Assessment.Of(episode, policy),
            NextSteps = judgement.NextSteps,
        };
    }
}
