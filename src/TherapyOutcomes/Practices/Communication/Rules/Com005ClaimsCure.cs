using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Reports that a text claims a cure or a cause (COM005).</summary>
internal sealed class Com005ClaimsCure : Rule, ITextRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM005",
        Practice = Practice.Communication,
        Title = "a text that claims a cure or a cause",
        Severity = RuleSeverity.Advice,
        IsSilentWhileHeld = true,
        Rationale = "Natural recovery alone can look like success: say \"better during care\", never \"because of care\".",
        Source = "CMAJ 2012;184:E613: acute back pain falls from 52 to 23 in 6 weeks on its own",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.LatestImprovement is { } improvement)
        {
            Check(ClientFacingTexts.Of(context, improvement), sink);
        }

        // An addendum or a report may come when the gain is lost, and what it claims is no truer then.
        Check(ProfessionalTexts.OfNotes(context), sink);
        Check(ProfessionalTexts.OfReports(context), sink);
    }

    public void CheckText(string field, ClientText text, bool isEnglish, FindingSink sink)
    {
        if (text.Features.ClaimsCure)
        {
            sink.Find(Evidence.Named("field", field));
        }
    }

    private void Check(IEnumerable<(string Field, ClientText Text)> texts, FindingSink sink)
    {
        foreach (var (field, text) in texts)
        {
            CheckText(field, text, isEnglish: true, sink);
        }
    }
}
