using TherapyOutcomes;
using TherapyOutcomes.Rules;

namespace ClinicWeb;

/// <summary>A rule of the clinic's own: after hot stones, somebody looks at the skin.</summary>
internal sealed class HotStones : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "HAZEL-1",
        Practice = Practice.Monitoring,
        Title = "hot stones were used, and nobody has asked how the skin was afterwards",
        Severity = RuleSeverity.Advice,
        Rationale = "Burns show hours later.",
        Source = "Hazel Lane's handbook, page 12",
        ClearsWith = "check-reactions",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Episode.Care.Sessions is [.., { IsWithdrawn: false } newest] && newest.Techniques.Contains("hot stone"))
        {
            sink.Find(new Evidence("session", newest.Id));
        }
    }
}
