using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Record.Rules;

/// <summary>Refuses commands that refer to an unknown id or that reuse an existing one (REC001).</summary>
internal sealed class Rec001UnknownOrUsedId : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REC001",
        Practice = Practice.Record,
        Title = "unknown or already used id",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<Command>()],
        IsLocked = true,
        Rationale = "A fact whose id is used twice, or is unknown, can be neither trusted nor corrected.",
        Source = "standard record keeping",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command!.NewFact is { } created && FactDirectory.IsUsed(context, created))
        {
            sink.Find(new FindingDetail { Variant = "used" }, new Evidence("id", created));
        }

        if (context.Command.Reference is { } needed && !FactDirectory.Exists(context, needed))
        {
            sink.Find(new FindingDetail { Variant = "unknown" }, new Evidence("id", needed.Id));
        }

        CheckWithoutFact(context, sink);
    }

    // Covers ids that don't belong to facts: the episode's own id, a red flag and someone else's draft. A consent to treatment that was
    // withdrawn is there no more.
    private static void CheckWithoutFact(RuleContext context, FindingSink sink)
    {
        switch (context.Command)
        {
            case OpenEpisode open when context.HasEpisode:
                sink.Find(new FindingDetail { Variant = "used" }, Evidence.Named("id", open.Episode.Value));
                break;
            case ClearRedFlag clear when !context.Client.ReportedFlags.Contains(clear.Flag):
                sink.Find(new FindingDetail { Variant = "unknown" }, Evidence.Named("id", clear.Flag.Value));
                break;
            case WithdrawTreatmentConsent withdraw when IsWithdrawn(context, withdraw):
                sink.Find(new FindingDetail { Variant = "withdrawn" }, new Evidence("id", withdraw.Consent));
                break;
            case DocumentImprovement document when IsTaken(context, document):
                sink.Find(new FindingDetail { Variant = "used" }, new Evidence("id", document.Note));
                break;
            default:
                break;
        }
    }

    private static bool IsWithdrawn(RuleContext context, WithdrawTreatmentConsent withdraw) =>
        context.Episode.Planning.TreatmentConsents.AnyFromNewest(withdraw.Consent, static (consent, id) => consent.Id == id && consent.Withdrawn is not null);

    private static bool IsTaken(RuleContext context, DocumentImprovement document) =>
        context.Episode.Documentation.Find(document.Note) is { } note
            ? !note.IsSigned && note.Author != document.Actor
            : FactDirectory.IsUsed(context, document.Note);
}
