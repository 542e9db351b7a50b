using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting;

/// <summary>Represents an episode of care in a report: its facts, its assessment and its next steps.</summary>
/// <remarks>
/// An episode whose whole record is known comes from <see cref="Of(Episode, ClientRecord, RecordEvaluation, ClinicPolicy, string?, string?)"/>. If nothing but scores is known, such as from a file, use
/// <see cref="OfScores"/>, so that the page neither asks for notes that may be kept elsewhere nor says that nothing is open.
/// </remarks>
public sealed record ReportedEpisode
{
    private readonly ClinicPolicy? _policy;

    private ReportedEpisode(ClientRecord client, ImmutableHashSet<string> foundBy, ClinicPolicy? policy) => (Client, FoundBy, _policy) = (client, foundBy, policy);

    /// <summary>The label that identifies the client on the page, such as an id or a chart number.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// The group of the episode, such as a site, a service or an arm of a study; null if it has none. Groups are counted separately, in the order
    /// of their names, and never ranked. A public page can show the name. Don't group by practitioner: differences between practitioners can't be
    /// told apart from differences between their clients.
    /// </summary>
    /// <value>Spaces around the name are left out, and a blank name means none. Names that differ in letter case are different groups.</value>
    public string? Group
    {
        get;
        init => field = GroupOutcomes.NameOf(value);
    }

    /// <summary>The episode of care.</summary>
    public required Episode Episode { get; init; }

    /// <summary>The assessment of whether the client is getting better.</summary>
    public required EpisodeAssessment Assessment { get; init; }

    /// <summary>The next steps, in the order of work. If <see cref="HasOnlyScores"/> is true, those that scores alone can justify.</summary>
    public required ImmutableArray<NextStep> NextSteps { get; init; }

    /// <summary>True if nothing but scores is known of the episode, so that notes, talks and most safety matters can't be seen; otherwise, false.</summary>
    public bool HasOnlyScores { get; private init; }

    /// <summary>
    /// The natural course of the complaint, which is drawn behind the client's scores; null for none. By default, it is the one that
    /// <see cref="NaturalCourses.For"/> finds by the words of the complaint. A host that knows the complaint in another form, such as by a code, sets its
    /// own choice.
    /// </summary>
    public NaturalCourse? NaturalCourse { get; init; }

    /// <summary>The client's record.</summary>
    internal ClientRecord Client { get; }

    /// <summary>The ids of the rules that found something.</summary>
    internal ImmutableHashSet<string> FoundBy { get; }

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
    /// <param name="group">The group of the episode (<see cref="Group"/>); null or blank if it has none.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="label"/> and <paramref name="group"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2002: the policy lacks a measure that the episode uses.</exception>
    public static ReportedEpisode Of(
        Episode episode, ClientRecord client, RecordEvaluation evaluation, ClinicPolicy policy, string? label = null, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(evaluation);
        return Of(episode, client, EpisodeAssessment.Of(episode, client, policy), evaluation, policy, label, group);
    }

    /// <summary>Creates an entry for a report from a course of scores, where nothing else is known of the client.</summary>
    /// <param name="reviewed">What the scores show, from <see cref="ScoreReviewer.Review"/>.</param>
    /// <param name="label">The label of the client; null for the ids of the client and the episode.</param>
    /// <param name="group">The group of the episode (<see cref="Group"/>); null or blank if it has none.</param>
    /// <returns>The entry. Its next steps are those that scores alone can justify, and those of a host's own rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reviewed"/> is null.</exception>
    public static ReportedEpisode OfScores(ReviewedCourse reviewed, string? label = null, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        var entry = Of(reviewed.Episode, reviewed.Client, reviewed.Assessment, reviewed.Evaluation, policy: null, label, group);
        return entry with { HasOnlyScores = true, NextSteps = entry.NextSteps.RemoveAll(step => !ScoreSteps.CanJustify(step)) };
    }

    /// <summary>
    /// True if the page must not explain a step, because it is printed, and whoever sees it on a desk must not learn of a protective matter. Scores alone
    /// tell of none.
    /// </summary>
    internal bool IsPrivate(NextStep step) => _policy is { } policy && PrivateMatter.Is(step.MessageKey, step.Evidence, Episode, Client, policy);

    private static ReportedEpisode Of(
        Episode episode, ClientRecord client, EpisodeAssessment assessment, RecordEvaluation evaluation, ClinicPolicy? policy, string? label, string? group) =>
        new(client, [.. evaluation.Findings.Select(finding => finding.Rule.Id)], policy)
        {
            Label = label ?? $"{episode.Client.Value}, episode {episode.Id.Value}",
            Group = group,
            Episode = episode,
            Assessment = assessment,
            NextSteps = evaluation.NextSteps,
            NaturalCourse = NaturalCourses.For(episode.Complaint, episode.Chronicity),
        };
}
