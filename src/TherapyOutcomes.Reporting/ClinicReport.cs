using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Reporting;

/// <summary>What a clinic's episodes of care came to: who is left at each step, what changed, and what is to be done.</summary>
/// <remarks>
/// It says what happened during care and never why; practitioners are not compared. Where care was resumed, the newest cycle
/// of care counts, and everywhere the measure that decides now. Immutable and thread-safe.
/// <code>
/// var report = await ClinicReport.ReadAsync(service, catalog, clinic, policy, clock.GetUtcNow());
/// await using var page = File.CreateText("report.html");
/// HtmlReport.Write(page, report);
/// </code>
/// </remarks>
public sealed class ClinicReport
{
    private ClinicReport(ImmutableArray<ReportedEpisode> episodes, ClinicPolicy policy, DateTimeOffset asOf, int withoutScores)
    {
        (Episodes, Policy, AsOf) = (episodes, policy, asOf);
        Counts = OutcomeCounts.Of(episodes, withoutScores);
        EverImproved = episodes.Count(episode => episode.Assessment.Course.Improvement is not null);
        GainsLost = episodes.Count(episode => !episode.Assessment.Course.Losses.IsEmpty);
        Mixed = episodes.Count(episode => !episode.Assessment.MixedWith(asOf).IsEmpty);
        FirstImprovement = FirstImprovementCurve.Of(episodes);
        LongestFollowUp = FirstImprovementCurve.LongestFollowUp(episodes);
    }

    /// <summary>
    /// The episodes: those with something to do first, and of them the most urgent, then who is worse than at the start, then lost gains,
    /// then what is longest due; then by label.
    /// </summary>
    public ImmutableArray<ReportedEpisode> Episodes { get; }

    /// <summary>The clinic's policy.</summary>
    public ClinicPolicy Policy { get; }

    /// <summary>The time as of which was judged.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>How many episodes stand where.</summary>
    public OutcomeCounts Counts { get; }

    /// <summary>Episodes in which an improvement was found at any time of the cycle, by a score or an observation.</summary>
    public int EverImproved { get; }

    /// <summary>Of <see cref="EverImproved"/>, those in which the gain was lost at any time.</summary>
    public int GainsLost { get; }

    /// <summary>Episodes that are Improved by the newest score of the measure that decides while another measure got worse.</summary>
    public int Mixed { get; }

    /// <summary>
    /// Weeks from the baseline to the first improvement by a score, by Kaplan and Meier. Its survival is the share that has not improved yet.
    /// </summary>
    public SurvivalCurve FirstImprovement { get; }

    /// <summary>How long the curve goes on, in weeks.</summary>
    internal double LongestFollowUp { get; }

    /// <summary>Makes a report of episodes.</summary>
    /// <param name="episodes">The episodes, in any order.</param>
    /// <param name="policy">The clinic's policy.</param>
    /// <param name="asOf">The time as of which the episodes were judged.</param>
    /// <param name="withoutScores">How many more were started, of whom there is no score at all; 0 or more.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="withoutScores"/> is negative.</exception>
    public static ClinicReport From(IEnumerable<ReportedEpisode> episodes, ClinicPolicy policy, DateTimeOffset asOf, int withoutScores = 0)
    {
        ArgumentNullException.ThrowIfNull(episodes);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfNegative(withoutScores);
        return new ClinicReport(InOrder(episodes), policy, asOf, withoutScores);
    }

    /// <summary>Reads all episodes of a clinic and makes a report of them.</summary>
    /// <param name="service">Reads and judges.</param>
    /// <param name="catalog">Lists the episodes.</param>
    /// <param name="clinic">The clinic.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="now">The time to judge at.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="TherapyOutcomesException">A stored history can't be read, or the policy lacks a measure that is in use.</exception>
    public static async Task<ClinicReport> ReadAsync(
        OutcomeService service, IRecordCatalog catalog, ClinicId clinic, ClinicPolicy policy, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(policy);
        var episodes = new List<ReportedEpisode>();
        var query = new RecordQuery { Clinic = clinic, Kind = RecordKind.Episode };
        foreach (var summary in await catalog.ListAllAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (await service.ReadEpisodeAsync(clinic, new EpisodeId(summary.Key.Id), cancellationToken).ConfigureAwait(false) is { } episode)
            {
                var judgement = await service.EvaluateAsync(summary.Key, now, cancellationToken).ConfigureAwait(false);
                episodes.Add(ReportedEpisode.Of(episode, judgement, policy));
            }
        }

        return From(episodes, policy, now);
    }

    private static ImmutableArray<ReportedEpisode> InOrder(IEnumerable<ReportedEpisode> episodes) =>
    [
        .. episodes
            .OrderBy(episode => episode.NextSteps.IsEmpty)
            .ThenByDescending(episode => episode.NextSteps.IsEmpty ? default : episode.NextSteps[0].Urgency)
            .ThenByDescending(episode => episode.IsWorse)
            .ThenByDescending(episode => episode.Assessment.Course.CurrentLoss is not null)
            .ThenBy(episode => episode.NextSteps.IsEmpty ? default : episode.NextSteps[0].DueOn)
            .ThenBy(episode => episode.Label, StringComparer.OrdinalIgnoreCase),
    ];
}
