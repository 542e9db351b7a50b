using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Communication.Rules;

/// <summary>COM006: a text of 30 words or more reads above 6th grade.</summary>
internal sealed class Com006HardToRead : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "COM006",
        Practice = Practice.Communication,
        Title = "a text of 30 words or more reads above 6th grade",
        Severity = RuleSeverity.Advice,
        Rationale = "Printed text for clients reads at or below 6th grade.",
        Source = "Am Fam Physician 2015;92:118; Kincaid 1975",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var (field, text) in ClientFacingTexts.Of(context, withNote: false))
        {
            if (text.Features is { Words: >= 30, Grade: > 6m } features)
            {
                sink.Find(Evidence.Named("field", field), new Evidence("grade", features.Grade), new Evidence("words", features.Words));
            }
        }
    }
}
