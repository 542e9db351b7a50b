using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Referral.Rules;

/// <summary>REF006: gain lost twice, or twice in a row deteriorated.</summary>
internal sealed class Ref006LostOrWorseTwice : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF006",
        Practice = Practice.Referral,
        Title = "gain lost twice, or twice in a row deteriorated",
        Severity = RuleSeverity.Advice,
        ClearsWith = "propose-referral",
        Rationale = "What comes back again and again, or gets worse, needs another look.",
        Source = "outcome science, section 4",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Stage.IsEnded() || context.Episode.Referral.Cases.Any(referral => referral.IsUnderWay))
        {
            return;
        }

        var losses = context.Assessment.Course.Losses.Length;
        var comparisons = context.Assessment.Primary.Comparisons;
        var worseTwice = comparisons.Length >= 2 && comparisons[^1].Verdict == Verdict.Deteriorated && comparisons[^2].Verdict == Verdict.Deteriorated;
        if (losses >= 2 || worseTwice)
        {
            sink.Find(new FindingDetail { Variant = worseTwice ? "worse" : "lost", DueOn = context.Today.AddDays(14) }, new Evidence("losses", losses));
        }
    }
}
