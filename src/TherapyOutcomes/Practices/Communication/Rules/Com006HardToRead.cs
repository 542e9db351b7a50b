using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Reports that a text of 30 words or more reads above 6th grade (COM006).</summary>
internal sealed class Com006HardToRead : Rule, ITextRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM006",
        Practice = Practice.Communication,
        Title = "a text of 30 words or more that reads above 6th grade",
        Severity = RuleSeverity.Advice,
        IsSilentWhileHeld = true,
        Rationale = "Printed text for clients should read at or below 6th grade.",
        Source = "Am Fam Physician 2015;92:118; Kincaid 1975",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.LatestImprovement is not { } improvement)
        {
            return;
        }

        foreach (var (field, text) in ClientFacingTexts.Of(context, improvement))
        {
            CheckText(field, text, isEnglish: true, sink);
        }
    }

    // The formula is for English. The language of a typed text is not known, so it is treated as English. The grade is rounded up, so
    // a text just above 6th grade is found too.
    public void CheckText(string field, ClientText text, bool isEnglish, FindingSink sink)
    {
        if (isEnglish && text.Features.Grade is > 6 and { } grade)
        {
            sink.Find(Evidence.Named("field", field), new Evidence("grade", grade));
        }
    }
}
