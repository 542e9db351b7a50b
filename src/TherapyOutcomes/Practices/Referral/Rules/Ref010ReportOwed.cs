using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Reports that a referrer who asked for a report has received none 14 days after an improvement or an ending (REF010).</summary>
internal sealed class Ref010ReportOwed : Rule
{
    private const int ReportDays = 14;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF010",
        Practice = Practice.Referral,
        Title = "referred to us with a report wanted: none sent 14 days after an improvement, a discharge or an ending",
        Severity = RuleSeverity.Advice,
        ClearsWith = "send-report",
        Rationale = "Whoever referred the client should hear what came of it.",
        Source = "this library's recommendation; to be signed off by a clinician",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (Occasion.First(context) is not { } occasion)
        {
            return;
        }

        foreach (var referral in context.Episode.Referral.Inbound)
        {
            if (!referral.ReportWanted || !referral.Reports.IsEmpty)
            {
                continue;
            }

            var since = referral.Recording.Day > occasion.Day ? referral.Recording.Day : occasion.Day;
            var due = since.AddDays(ReportDays);
            if (context.Today >= due)
            {
                sink.Find(
                    new FindingDetail { Variant = occasion.Variant, DueOn = due },
                    new Evidence("referral", referral.Id),
                    new Evidence("days", context.DaysFrom(occasion.Day)));
            }
            else
            {
                sink.NotBefore(context.StartOf(due));
            }
        }
    }

    /// <summary>Represents something that a referrer wants to hear of.</summary>
    /// <param name="Day">The day on which it happened.</param>
    /// <param name="Variant">The variant of the message that tells of it.</param>
    private readonly record struct Occasion(DateOnly Day, string Variant)
    {
        public static Occasion? First(RuleContext context) =>
            All(context).OrderBy(occasion => occasion.Day).Cast<Occasion?>().FirstOrDefault();

        private static IEnumerable<Occasion> All(RuleContext context)
        {
            var progress = context.Episode.Progress;
            if (ImprovementDay(context) is { } improved)
            {
                yield return new Occasion(improved, "improved");
            }

            if (progress.Stage.IsEnded())
            {
                yield return new Occasion(context.DayOf(progress.StageSince), "ended");
            }
        }

        // An improvement that stood when care ended is still news.
        private static DateOnly? ImprovementDay(RuleContext context) =>
            context.LatestImprovement is { } improvement ? improvement.Day
            : context.Episode.Progress is { Stage: EpisodeStage.Discontinued, Moves: [.., { Event.From: var from }] } progress && from.IsPostImprovement() ? progress.ImprovementDay
            : null;
    }
}
