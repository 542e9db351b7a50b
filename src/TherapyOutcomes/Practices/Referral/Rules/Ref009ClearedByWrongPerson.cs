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
            case ClearRedFlag clear when !context.Client.ReportedFlags.Contains(clear.Flag):
                break; // REC001 reports an unknown red flag.
            case ClearRedFlag clear when !Reports(context, clear).Any():
                sink.Find(new FindingDetail { Variant = "none" }, Evidence.Named("matter", clear.Flag.Value));
                break;
            case ClearRedFlag clear when !MayClose(context, clear):
                sink.Find(Evidence.Named("matter", clear.Flag.Value));
                break;
            case ResolveReaction resolve when Open(context, resolve.Reaction) is { } open && open.Recording.OccurredAt > resolve.At:
                sink.Find(new FindingDetail { Variant = "none" }, new Evidence("matter", resolve.Reaction));
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

    // The open reports that the clearance would close: those that are dated up to its own time.
    private static IEnumerable<RedFlagReport> Reports(RuleContext context, ClearRedFlag clear) => context.Client.OpenRedFlags
        .Where(flag => flag.Flag == clear.Flag)
        .SelectMany(flag => flag.Reports)
        .Where(report => report.Recording.OccurredAt <= clear.At);

    private static bool MayClose(RuleContext context, ClearRedFlag clear) =>
        (RedFlagCatalog.IsProtective(clear.Flag) && Reports(context, clear).Any(report => IsInCharge(context, clear, report)))
        || Reports(context, clear).All(report => IsAnotherClinician(context, clear.By, report.Practitioner));

    // Who reported a protective flag, or the practitioner who is now in charge of that episode, closes it with what came of it.
    private static bool IsInCharge(RuleContext context, ClearRedFlag clear, RedFlagReport report) =>
        report.Recording.Actor == clear.Actor
        || (report.Episode == context.Episode.Id && context.Episode.Practitioner.Value == clear.Actor.Value);

    private static Reaction? Open(RuleContext context, FactId reaction) =>
        context.HasEpisode && context.Episode.Monitoring.Find(reaction) is { } found && found.IsOpen(context.Now, context.Policy) ? found : null;

    private static bool IsMajor(RuleContext context, FactId reaction) =>
        Open(context, reaction) is { } open && open.Course.SeverityAt(context.Now, context.Policy) == ReactionSeverity.Major;

    // Who treats the client in another episode is as close as who reported the flag. The only name that the library has of a practitioner is the id. If a clinic's ids are not names, the profession alone decides.
    private static bool IsAnotherClinician(RuleContext context, Professional by, PractitionerId treating) =>
        ProfessionKinds.Includes(context.Policy.Clinicians, by.Kind)
        && !by.Name.IsBlank
        && !by.Name.Names(treating.Value)
        && !by.Name.Names(context.Episode.Practitioner.Value)
        && !context.CareTeam.Any(practitioner => by.Name.Names(practitioner.Value));
}
