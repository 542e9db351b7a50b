using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>The scores of one measure, compared with its baseline.</summary>
internal sealed record ScoreTable
{
    public required string Caption { get; init; }

    /// <summary>By how much a score must change to count.</summary>
    public required string Thresholds { get; init; }

    public required ImmutableArray<ScoreLine> Lines { get; init; }

    public static ScoreTable Of(MeasureAssessment assessment, EpisodeFacts facts, DashboardWords words)
    {
        var compared = assessment.Comparisons.Concat(assessment.NotComparable).ToDictionary(comparison => comparison.Score.Id);
        return new ScoreTable
        {
            Caption = words.With("episodes.scores.of", assessment.Measure.Name),
            Thresholds = words.With("episodes.scores.thresholds", Size(assessment.Criterion.Meaningful, words), Size(assessment.Criterion.Detectable, words)),
            Lines =
            [
                .. facts.Record.Episode!.Measurement.Scores
                    .Where(score => score.Measure == assessment.Measure.Id && !score.IsWithdrawn)
                    .OrderByDescending(score => score.At)
                    .Select(score => Line(score, compared.TryGetValue(score.Id, out var comparison) ? comparison : null)),
            ],
        };

        ScoreLine Line(Score score, ScoreComparison? comparison) => new(
            words.Day(score.Day),
            score.Value.ToString("0.##", words.Culture),
            comparison is { Verdict: not Verdict.NotComparable, Gain: var gain } ? gain.ToString("+0.##;\u22120.##;0", words.Culture) : string.Empty,
            words[comparison is { Verdict: var verdict } ? $"episodes.verdict.{verdict}"
                : score.Id == assessment.Baseline?.Id ? "episodes.verdict.baseline"
                : "episodes.verdict.none"]);
    }

    private static string Size(decimal? size, DashboardWords words) => size is { } known ? known.ToString("0.##", words.Culture) : words["episodes.scores.unknown"];
}
