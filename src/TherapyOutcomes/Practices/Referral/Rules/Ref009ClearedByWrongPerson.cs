using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Refuses to let anyone but another clinician clear a red flag or a major reaction (REF009).</summary>
internal sealed class Ref009ClearedByWrongPerson : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF009",
        Practice = Practice.Referral,
        Title = "red flag or major reaction cleared by anyone other than another clinician",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<ClearRedFlag>(), RuleEffect.Refuses<ResolveReaction>(), RuleEffect.Refuses<Correct>()],
        ClearsWith = "propose-referral",
        IsLocked = true,
        Rationale = "Nobody clears a red flag for their own client.",
        Source = "this library's recommendation; to be signed off by a clinician",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        switch (context.Command)
        {
            case ClearRedFlag clear when context.Client.OpenRedFlags.FirstOrDefault(flag => flag.Flag == clear.Flag) is { } open
                && !IsAnotherClinician(context, clear.By, open.Practitioner):
                sink.Find(Evidence.Named("matter", clear.Flag.Value));
                break;
            case ResolveReaction resolve when IsMajor(context, resolve.Reaction)
                && (resolve.By is null || !IsAnotherClinician(context, resolve.By, context.Episode.Practitioner)):
                sink.Find(new Evidence("matter", resolve.Reaction));
                break;
            case Correct correct when IsMajor(context, correct.What):
                sink.Find(new Evidence("matter", correct.What));
                break;
            default:
                break;
        }
    }

    private static bool IsMajor(RuleContext context, FactId reaction) =>
        context.HasEpisode && context.Episode.Monitoring.Find(reaction) is { } found
        && found.IsOpen(context.Now) && found.Course.SeverityAt(context.Now) == ReactionSeverity.Major;

    // The only name that the library has of a practitioner is the id. If a clinic's ids are not names, the profession alone decides.
    private static bool IsAnotherClinician(RuleContext context, Professional by, PractitionerId treating) =>
        ProfessionKinds.Includes(context.Policy.Clinicians, by.Kind)
        && !by.Name.IsBlank
        && !by.Name.Names(treating.Value)
        && !by.Name.Names(context.Episode.Practitioner.Value);
}
