using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Writes a review as JSON: one object that is always complete.</summary>
internal static class ReviewJson
{
    public static string Write(ReviewReport report) => Json.Write(
        new
        {
            Measure = report.Request.Measure.Id.Value,
            AsOf = Dates.Write(report.File.AsOf),
            report.Clients,
            report.WithFollowUp,
            report.EverImproved,
            report.GainsLost,
            Losses = new { Relapse = report.Relapsed, Recurrence = report.Recurred, report.Regained },
            report.Mixed,
            Newest = new
            {
                Improved = report.Newest(Verdict.Improved),
                PossiblyImproved = report.Newest(Verdict.PossiblyImproved),
                Unchanged = report.Newest(Verdict.Unchanged),
                PossiblyDeteriorated = report.Newest(Verdict.PossiblyDeteriorated),
                Deteriorated = report.Newest(Verdict.Deteriorated),
                report.CannotBeJudged,
            },
            Groups = report.Groups.ToDictionary(group => group.Name, group => new
            {
                group.Clients,
                group.WithFollowUp,
                group.EverImproved,
                Improved = group.Newest(Verdict.Improved),
                PossiblyImproved = group.Newest(Verdict.PossiblyImproved),
                Unchanged = group.Newest(Verdict.Unchanged),
                PossiblyDeteriorated = group.Newest(Verdict.PossiblyDeteriorated),
                Deteriorated = group.Newest(Verdict.Deteriorated),
            }),
            Stages = report.Stages.ToDictionary(stage => stage.Key.ToString(), stage => stage.Value),
            Rows = new { Total = report.File.Rows.Length, report.File.Used, report.File.Missing, Refused = report.File.BadRows() },
            report.File.ReadAs,
            Hints = report.File.Hints.Select(hint => new { Kind = Json.Name(hint.Kind), hint.Message }),
            Worklist = report.Worklist.Select(review => Entry(review, report.Request.Words)),
        });

    private static object Entry(ClientReview review, IMessageFormatter words) => new
    {
        review.Client,
        Stage = review.Stage.ToString(),
        Verdict = review.Standing.Verdict is { } verdict ? Json.Name(verdict) : null,
        Baseline = review.Change?.From,
        Score = review.Change?.To,
        review.Change?.Gain,
        review.Change?.Uncertainty,
        MixedWith = review.MixedWith.Select(other => new { other.Measure, Baseline = other.From, Score = other.To }),
        NextStep = review.NextStep is { } step ? NextSteps.ForJson(step, words) : null,
    };
}
