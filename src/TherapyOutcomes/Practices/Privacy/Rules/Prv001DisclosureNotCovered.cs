using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Privacy.Rules;

/// <summary>Refuses a disclosure that no live consent and no exception covers (PRV001).</summary>
internal sealed class Prv001DisclosureNotCovered : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PRV001",
        Practice = Practice.Privacy,
        Title = "disclosure that no valid consent and no exception covers",
        Severity = RuleSeverity.Forbidden,
        Record = RecordKind.Client,
        Effects = [RuleEffect.Refuses<Disclose>()],
        ClearsWith = "grant-consent",
        IsLocked = true,
        Rationale = "Nothing personal leaves without consent, a legal duty or the client's own wish.",
        Source = "45 CFR 164.502, 164.508, 164.524; GDPR Art. 9, 15",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is not Disclose disclose)
        {
            return;
        }

        switch (disclose.Purpose)
        {
            case DisclosurePurpose.RequiredByLaw when disclose.LegalBasis is not { IsBlank: false }:
                sink.Find(new FindingDetail { Variant = "law" });
                break;
            case DisclosurePurpose.RequiredByLaw:
                break;
            case DisclosurePurpose.ClientRequest when IsTheClient(disclose):
                break;
            case DisclosurePurpose.ClientRequest:
                sink.Find(new FindingDetail { Variant = "client" });
                break;
            default:
                FindUncovered(context, disclose, sink);
                break;
        }
    }

    private static void FindUncovered(RuleContext context, Disclose disclose, FindingSink sink)
    {
        var recipient = Recipient.Of(disclose.Recipient, kind: null);
        foreach (var item in context.Client.Privacy.NotCovered(disclose.Purpose, recipient, disclose.Scope, context.Today))
        {
            Refuse(context, disclose, WireNames<DisclosureScope>.Of(item), sink);
        }

        if (disclose.Scope.IsEmpty && !context.Client.Privacy.Live(disclose.Purpose, recipient, context.Today).Any())
        {
            Refuse(context, disclose, "nothing", sink);
        }
    }

    private static void Refuse(RuleContext context, Disclose disclose, string scope, FindingSink sink)
    {
        var gap = ConsentGap.Of(context, disclose.Purpose, Recipient.Of(disclose.Recipient, kind: null));
        Evidence[] told =
        [
            new Evidence("recipient", disclose.Recipient),
            Evidence.Named("scope", scope),
            Evidence.Named("purpose", WireNames<DisclosurePurpose>.Of(disclose.Purpose)),
            .. gap.Others is { } others ? [new Evidence("other", others)] : Array.Empty<Evidence>(),
        ];
        sink.Find(new FindingDetail { Variant = gap.Variant }, told);
    }

    private static bool IsTheClient(Disclose disclose) => disclose.Recipient.Names("client") || disclose.Recipient.Names(disclose.Client.Value);
}
