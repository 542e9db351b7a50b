using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Reports that the gain was lost twice, or that the client deteriorated twice in a row (REF006).</summary>
internal sealed class Ref006LostOrWorseTwice : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF006",
        Practice = Practice.Referral,
        Title = "gain lost twice, or deteriorated twice in a row",
        Severity = RuleSeverity.Advice,
        ClearsWith = "propose-referral",
        Rationale = "What comes back again and again, or gets worse, needs another look.",
        Source = "this library's recommendation; to be signed off by a clinician",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded() || context.Episode.Referral.Cases.Any(referral => referral.IsUnderWay))
        {
            return;
        }

        var losses = context.Assessment.Course.Losses;
        if (context.Assessment.Primary.Comparisons is [.., { Verdict: Verdict.Deteriorated }, { Verdict: Verdict.Deteriorated } worse])
        {
            Find(sink, "worse", worse.Day, losses.Length);
        }
        else if (losses.Length >= 2)
        {
            Find(sink, "lost", losses[^1].Day, losses.Length);
        }
    }

    private static void Find(FindingSink sink, string variant, DateOnly since, int losses)
    {
        sink.Find(new FindingDetail { Variant = variant, DueOn = ReferralDue.On(since, Urgency.Routine) }, new Evidence("losses", losses));
    }
}
