using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Celebration.Rules;

/// <summary>Reports that a card or public text mentions health details that others can read (CEL002).</summary>
internal sealed class Cel002ShowsHealth : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "CEL002",
        Practice = Practice.Celebration,
        Title = "a card or public text that shows health details",
        Severity = RuleSeverity.Advice,
        IsSilentWhileHeld = true,
        Rationale = "Other people can read a card or a public text.",
        Source = "this library's recommendation: no health data where others can see it",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var celebrations = context.Episode.Celebration.Celebrations;
        if (!celebrations.IsEmpty && celebrations[^1].Event is { } newest
            && (newest.Kind == CelebrationKind.Card || newest is { Audience: CelebrationAudience.Public, Kind: not CelebrationKind.Declined })
            && newest.Message.Features.MentionsHealth)
        {
            sink.Find();
        }
    }
}
