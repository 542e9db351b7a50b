using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting;

/// <summary>Represents an episode of care in a report: its facts, its assessment and its next steps.</summary>
public sealed record ReportedEpisode
{
    private ReportedEpisode()
    {
    }

    /// <summary>The label that identifies the client on the page, such as an id or a chart number.</summary>
    public required string Label { get; init; }

    /// <summary>The episode of care.</summary>
    public required Episode Episode { get; init; }

    /// <summary>The assessment of whether the client is getting better.</summary>
    public required EpisodeAssessment Assessment { get; init; }

    /// <summary>The next steps, in the order of work.</summary>
    public required ImmutableArray<NextStep> NextSteps { get; init; }

    /// <summary>The point that the episode has reached on the way to a verdict that counts.</summary>
    internal EpisodeStanding Standing => EpisodeStandings.Of(Assessment.Primary);

    /// <summary>
    /// True if the newest score is worse than the baseline, either beyond measurement error or by an amount that matters to clients; otherwise,
    /// false.
    /// </summary>
    internal bool IsWorse => Assessment.Primary.Newest?.Verdict is Verdict.Deteriorated or Verdict.PossiblyDeteriorated;

    /// <summary>Creates an entry for a report from an episode.</summary>
    /// <param name="episode">The episode, from <see cref="OutcomeService.ReadEpisodeAsync"/>.</param>
    /// <param name="client">The record of its client, from <see cref="OutcomeService.ReadClientAsync"/>.</param>
    /// <param name="evaluation">
    /// The evaluation of the episode, from
    /// <see cref="OutcomeService.EvaluateAsync(RecordKey, DateTimeOffset?, CancellationToken)"/>.
    /// </param>
    /// <param name="policy">The policy of the clinic.</param>
    /// <param name="label">The label of the client; null for the ids of the client and the episode.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="label"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2002: the policy lacks a measure that the episode uses.</exception>
    public static ReportedEpisode Of(Episode episode, ClientRecord client, RecordEvaluation evaluation, ClinicPolicy policy, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(evaluation);
        return new ReportedEpisode
        {
            Label = label ?? $"{episode.Client.Value}, episode {episode.Id.Value}",
            Episode = episode,
            Assessment = EpisodeAssessment.Of(episode, client, policy),
            NextSteps = evaluation.NextSteps,
        };
    }
}
