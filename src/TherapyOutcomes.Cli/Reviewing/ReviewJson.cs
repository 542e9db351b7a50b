using System.Text.Encodings.Web;
using System.Text.Json;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>A review for programs: one object, always complete.</summary>
internal static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(ReviewReport report) => JsonSerializer.Serialize(
        new
        {
            Measure = report.Request.Measure.Id.Value,
            AsOf = Dates.Write(report.Table.AsOf),
            report.Clients,
            report.WithFollowUp,
            report.EverImproved,
            report.GainsLost,
            Losses = new { Relapse = report.Relapsed, Recurrence = report.Recurred, report.Regained },
            Newest = new
            {
                Improved = report.Newest(Verdict.Improved),
                PossiblyImproved = report.Newest(Verdict.PossiblyImproved),
                Unchanged = report.Newest(Verdict.Unchanged),
                PossiblyDeteriorated = report.Newest(Verdict.PossiblyDeteriorated),
                Deteriorated = report.Newest(Verdict.Deteriorated),
                report.CannotBeJudged,
            },
            Stages = report.Stages.ToDictionary(stage => stage.Key.ToString(), stage => stage.Value),
            Rows = new { Used = report.Table.Rows.Length, report.Table.Missing, report.Table.Later, report.Table.Bad },
            Worklist = report.Worklist.Select(Entry),
        },
        Options);

    private static object Entry(ClientReview review) => new
    {
        review.Client,
        Stage = review.Stage.ToString(),
        Verdict = JsonNamingPolicy.CamelCase.ConvertName(review.Standing.Verdict.ToString()!),
        Baseline = review.Primary.Baseline!.Value,
        Score = review.Primary.NewestScore!.Value,
        review.Primary.Newest!.Value.Gain,
        NextStep = review.NextStep is { } step ? Step(step) : null,
    };

    private static object Step(NextStep step) => new
    {
        step.Command,
        DueOn = Dates.Write(step.DueOn),
        Urgency = JsonNamingPolicy.CamelCase.ConvertName(step.Urgency.ToString()),
        step.Rule,
        Why = MessageFormatter.English.Format(step.MessageKey, step.Evidence),
    };
}
