using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Reports that a score calls for another profession (REF007).</summary>
internal sealed class Ref007ScoreCallsForOther : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF007",
        Practice = Practice.Referral,
        Title = "a score calls for a referral to another profession",
        Severity = RuleSeverity.Advice,
        ClearsWith = "propose-referral",
        Rationale = "Some scores are a reason to ask another profession, whatever massage achieves.",
        Source = "PHQ-9 from 10: Kroenke 2001, J Gen Intern Med 16:606; GAD-7 from 10: Spitzer 2006, Arch Intern Med 166:1092; PCS from 30: PMC3407790; to refer from there is this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        Judge(context.Assessment.Primary, context, sink);
        foreach (var other in context.Assessment.Others)
        {
            Judge(other, context, sink);
        }
    }

    private static void Judge(MeasureAssessment assessment, RuleContext context, FindingSink sink)
    {
        if (assessment.NewestScore is not { } score || IsFromBeforeTheEnd(context, score))
        {
            return;
        }

        if (assessment.Measure.ReferFrom is { } from
            && assessment.Measure.Gain(from, score.Value) <= 0
            && !context.Episode.Referral.Cases.Any(referral => referral.Recording.OccurredAt >= score.At && referral.Status != ReferralStatus.Withdrawn))
        {
            sink.Find(
                new FindingDetail { Variant = Concern(assessment.Measure), DueOn = ReferralDue.On(score.Day, Urgency.Routine) },
                Evidence.Named("measure", assessment.Measure),
                new Evidence("value", score.Value),
                new Evidence("from", from));
        }

        AskForSafetyItems(assessment.Measure, score, context, sink);
    }

    // What the score is about, in the words of a conversation.
    private static string? Concern(Measure measure) => measure.Id.Value switch
    {
        "PHQ-9" => "mood",
        "GAD-7" => "worry",
        "PCS" => "thoughts",
        _ => null,
    };

    // Care that has ended is not reopened because of a score from that time. A later score counts.
    private static bool IsFromBeforeTheEnd(RuleContext context, Score score) =>
        context.Episode.Stage.IsEnded() && score.At <= context.Episode.Progress.StageSince;

    // An answer above 0 has already opened its red flag. If an item was skipped, no one can tell.
    private static void AskForSafetyItems(Measure measure, Score score, RuleContext context, FindingSink sink)
    {
        foreach (var item in measure.SafetyItems)
        {
            if (score.Items is { } items && item.IsUnanswered(items.AsSpan()))
            {
                sink.Find(
                    new FindingDetail { Variant = "unanswered", ClearsWith = "record-score", DueOn = score.Day },
                    Evidence.Named("measure", measure),
                    new Evidence("item", item.Item));
            }
        }
    }
}
