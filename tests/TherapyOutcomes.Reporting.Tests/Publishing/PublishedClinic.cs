using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests.Publishing;

/// <summary>Publishes caseloads through the report itself, with episodes that differ in everything that a public page has no business to show.</summary>
internal sealed class PublishedClinic
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly ReportOptions Public = new() { Audience = ReportAudience.Public };

    // What the scores change by: improved, possibly improved, unchanged, possibly deteriorated, deteriorated.
    private static readonly ImmutableArray<(string Measure, ImmutableArray<int> Gains)> Gains = [("ODI", [20, 10, 1, -10, -20]), ("NDI", [15, 9, 1, -9, -15])];

    private readonly TestClinic _clinic = new();
    private readonly ImmutableArray<ImmutableArray<ReportedEpisode>> _kinds;
    private int _episodes;

    public PublishedClinic()
    {
        _kinds =
        [
            [Episode("ODI"), Episode("NDI", isRisky: true)],
            [Episode("ODI", 40), Episode("NDI", isRisky: true, 30)],
            [Episode("VAS", 60, 20), Episode("VAS", isRisky: true, 60, 61)],
            .. from kind in Gains from gain in kind.Gains select Kinds(kind.Measure, gain),
        ];
        for (var column = 0; column < _kinds.Length; column++)
        {
            Assert.All(_kinds[column], episode => Assert.Equal(column, ColumnOf(episode)));
        }
    }

    /// <summary>Returns the public page of a caseload.</summary>
    /// <param name="cells">The number of episodes of each kind in each group.</param>
    /// <param name="random">What chooses among episodes that are counted alike.</param>
    public string Write(int[] cells, Random random) => Pages.Write(Report(cells, random), Public);

    public ClinicReport Report(int[] cells, Random random)
    {
        var (episodes, withoutScores) = (new List<ReportedEpisode>(), new List<string?>());
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (group, column) = (Layout.Groups[cell / Layout.Columns], cell % Layout.Columns);
            for (var number = 0; number < cells[cell]; number++)
            {
                if (column == Layout.WithoutBaseline && random.Next(2) == 0)
                {
                    withoutScores.Add(group);
                }
                else
                {
                    episodes.Add(_kinds[column][random.Next(_kinds[column].Length)] with { Group = group });
                }
            }
        }

        return ClinicReport.From(episodes, _clinic.Policy, AsOf, withoutScores);
    }

    private ImmutableArray<ReportedEpisode> Kinds(string measure, int gain) =>
    [
        Episode(measure, 25, 25 - gain),
        Episode(measure, 25, 5, 45, 25 - gain),
        Episode(measure, isRisky: true, 28, 30, 28 - gain),
    ];

    private ReportedEpisode Episode(string measure, params int[] scores) => Episode(measure, isRisky: false, scores);

    private ReportedEpisode Episode(string measure, bool isRisky, params int[] scores)
    {
        var number = ++_episodes;
        var episode = _clinic.OnDay(number).OpenEpisode($"e{number}", $"c{number}", measure, isRisky ? Chronicity.Acute : Chronicity.Chronic);
        for (var index = 0; index < scores.Length; index++)
        {
            episode.OnDay(number + ((isRisky ? 11 : 7) * index)).RecordScore(scores[index], measure: measure).AssertAccepted();
        }

        if (isRisky)
        {
            episode.ReportRedFlag("suspected-abuse").AssertAccepted();
        }

        return ReportedEpisode.Of(episode.Read(), _clinic.ReadClient($"c{number}"), episode.Evaluate(), _clinic.Policy);
    }

    private static int ColumnOf(ReportedEpisode episode) => episode.Standing switch
    {
        EpisodeStanding.WithoutBaseline => Layout.WithoutBaseline,
        EpisodeStanding.WithoutFollowUp => Layout.WithoutFollowUp,
        EpisodeStanding.Judged => Layout.Verdict(
            Layout.Measures.IndexOf(episode.Assessment.Primary.Measure.Id.Value),
            Array.IndexOf([Verdict.Improved, Verdict.PossiblyImproved, Verdict.Unchanged, Verdict.PossiblyDeteriorated, Verdict.Deteriorated], episode.Assessment.Primary.NewestFollowUp!.Value.Verdict)),
        _ => Layout.NotJudged,
    };
}
