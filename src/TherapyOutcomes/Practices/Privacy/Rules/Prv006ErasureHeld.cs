using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Privacy.Rules;

/// <summary>Refuses to erase a client who is under a legal hold (PRV006).</summary>
internal sealed class Prv006ErasureHeld : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PRV006",
        Practice = Practice.Privacy,
        Title = "erased during a legal hold",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<EraseClient>()],
        ClearsWith = "release-erasure",
        IsLocked = true,
        Rationale = "What a court or an authority may ask for must not be destroyed.",
        Source = "GDPR Art. 17(3)(b), (e)",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is not EraseClient)
        {
            return;
        }

        foreach (var hold in context.Client.ErasureHolds.Where(hold => !hold.IsReleased))
        {
            sink.Find(new Evidence("hold", hold.Id), new Evidence("day", hold.Recording.Day));
        }
    }
}
