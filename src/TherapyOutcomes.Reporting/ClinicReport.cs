using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Reporting;

/// <summary>
/// Represents the results of a clinic's episodes of care: how many remain at each step, what changed, and what there is to do.
/// </summary>
/// <remarks>
/// The report says what happened during care, but never why, and it does not compare practitioners. If care was resumed, the newest cycle
/// of care counts. The current primary measure is used throughout. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var report = await ClinicReport.ReadAsync(service, catalog, clinic, policy, clock.GetUtcNow());
/// await using var page = File.CreateText("report.html");
/// HtmlReport.Write(page, report);
/// </code>
/// </example>
public sealed class ClinicReport
{
    private ClinicReport(ImmutableArray<ReportedEpisode> episodes, ClinicPolicy policy, DateTimeOffset asOf, IReadOnlyCollection<string?> withoutScores)
    {
        (Episodes, Policy, AsOf) = (episodes, policy, asOf);
        Counts = OutcomeCounts.Of(episodes, withoutScores.Count);
        Groups = GroupOutcomes.Of(episodes, withoutScores);
        EverImproved = episodes.Count(episode => episode.Assessment.Course.Improvement is not null);
        GainsLost = episodes.Count(episode => !episode.Assessment.Course.Losses.IsEmpty);
        Mixed = episodes.Count(episode => episode.Assessment.IsMixed);
        FirstImprovement = FirstImprovementCurve.Of(episodes);
        LongestFollowUp = FirstImprovementCurve.LongestFollowUp(episodes);
    }

    /// <summary>
    /// The episodes in the order of work (<see cref="NextStep.ByOrderOfWork"/>), those with nothing to do last. Ties go to clients who are
    /// worse than at the start, then to lost gains, then by label.
    /// </summary>
    public ImmutableArray<ReportedEpisode> Episodes { get; }

    /// <summary>The policy of the clinic.</summary>
    public ClinicPolicy Policy { get; }

    /// <summary>The time for which the episodes were evaluated.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The number of episodes in each state.</summary>
    public OutcomeCounts Counts { get; }

    /// <summary>
    /// The counts of each group, in the order of their names and not of their results, those without a group last; empty if no episode has a group.
    /// </summary>
    public ImmutableArray<GroupOutcomes> Groups { get; }

    /// <summary>The number of episodes in which an improvement was found at any time of the cycle, by a score or an observation.</summary>
    public int EverImproved { get; }

    /// <summary>The number of episodes in <see cref="EverImproved"/> in which the gain was lost at any time.</summary>
    public int GainsLost { get; }

    /// <summary>
    /// The number of episodes that are improved by the newest score of the primary measure while another measure got worse or the client says
    /// that the improvement does not hold.
    /// </summary>
    public int Mixed { get; }

    /// <summary>
    /// The Kaplan-Meier curve of the weeks from the baseline to the first improvement by a score. Its survival is the share of clients who have
    /// not improved yet.
    /// </summary>
    public SurvivalCurve FirstImprovement { get; }

    /// <summary>The time at which the curve ends, in weeks.</summary>
    internal double LongestFollowUp { get; }

    /// <summary>Creates a report from episodes.</summary>
    /// <param name="episodes">The episodes, in any order.</param>
    /// <param name="policy">The policy of the clinic.</param>
    /// <param name="asOf">The time for which the episodes were evaluated.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ClinicReport From(IEnumerable<ReportedEpisode> episodes, ClinicPolicy policy, DateTimeOffset asOf) => From(episodes, policy, asOf, []);

    /// <summary>Creates a report from episodes, with the number of those that have no score.</summary>
    /// <param name="episodes">The episodes, in any order.</param>
    /// <param name="policy">The policy of the clinic.</param>
    /// <param name="asOf">The time for which the episodes were evaluated.</param>
    /// <param name="withoutScores">The number of further episodes that were started but have no score at all and no group; 0 or more.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="withoutScores"/> is negative.</exception>
    public static ClinicReport From(IEnumerable<ReportedEpisode> episodes, ClinicPolicy policy, DateTimeOffset asOf, int withoutScores)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(withoutScores);
        return From(episodes, policy, asOf, Enumerable.Repeat<string?>(null, withoutScores));
    }

    /// <summary>Creates a report from episodes, with the groups of those that have no score.</summary>
    /// <param name="episodes">The episodes, in any order.</param>
    /// <param name="policy">The policy of the clinic.</param>
    /// <param name="asOf">The time for which the episodes were evaluated.</param>
    /// <param name="groupsWithoutScores">
    /// The group of each further episode that was started but has no score at all; null or blank if it has none.
    /// </param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ClinicReport From(IEnumerable<ReportedEpisode> episodes, ClinicPolicy policy, DateTimeOffset asOf, IEnumerable<string?> groupsWithoutScores)
    {
        ArgumentNullException.ThrowIfNull(episodes);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(groupsWithoutScores);
        return new ClinicReport(InOrder(episodes), policy, asOf, [.. groupsWithoutScores.Select(GroupOutcomes.NameOf)]);
    }

    /// <summary>Reads all episodes of a clinic and creates a report from them.</summary>
    /// <param name="service">The service that reads and evaluates the episodes.</param>
    /// <param name="catalog">The catalog that lists the episodes.</param>
    /// <param name="clinic">The clinic.</param>
    /// <param name="policy">The policy of the clinic.</param>
    /// <param name="now">The time to evaluate at.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="TherapyOutcomesException">A stored history cannot be read, or the policy lacks a measure that is in use.</exception>
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
            if (await service.EvaluateAsync(summary.Key, now, cancellationToken).ConfigureAwait(false) is { } evaluation
                && await service.ReadEpisodeAsync(clinic, new EpisodeId(summary.Key.Id), cancellationToken).ConfigureAwait(false) is { } episode)
            {
                var client = await service.ReadClientAsync(clinic, episode.Client, cancellationToken).ConfigureAwait(false);
                episodes.Add(ReportedEpisode.Of(episode, client, evaluation, policy));
            }
        }

        return From(episodes, policy, now);
    }

    private static ImmutableArray<ReportedEpisode> InOrder(IEnumerable<ReportedEpisode> episodes) =>
    [
        .. episodes
            .OrderBy(episode => episode.NextSteps.IsEmpty)
            .ThenBy(episode => episode.NextSteps.FirstOrDefault(), NextStep.ByOrderOfWork)
            .ThenByDescending(episode => episode.IsWorse)
            .ThenByDescending(episode => episode.Assessment.Course.CurrentLoss is not null)
            .ThenBy(episode => episode.Label, StringComparer.OrdinalIgnoreCase),
    ];
}
