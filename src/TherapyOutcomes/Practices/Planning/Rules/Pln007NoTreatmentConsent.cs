using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Reports that the client has not consented to the treatment as it is planned, or not with everything explained (PLN007).</summary>
internal sealed class Pln007NoTreatmentConsent : Rule
{
    private static readonly int Elements = Enum.GetValues<ConsentElement>().Length;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN007",
        Practice = Practice.Planning,
        Title = "no full consent to treatment since the plan began or changed",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-treatment-consent",
        IsSilentAfterDischarge = true,
        IsSilentWhileHeld = true,
        Rationale = "Consent is given to a plan: what is done, its benefits and risks, the alternatives, what happens without it, and the right to stop.",
        Source = "this library's recommendation, after the elements of informed consent in the Health Care Consent Act, 1996 (Ontario), s. 11",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var planning = context.Episode.Planning;
        var setOn = planning.TreatmentSetOn;
        if (!Visits.AreExpected(context) || (setOn ?? context.Episode.Care.FirstSession?.Day) is not { } since)
        {
            return;
        }

        var due = Visits.Next(context, sink);
        if (planning.WithdrawalOfConsent is { } withdrawn)
        {
            sink.Find(new FindingDetail { Variant = "withdrawn", DueOn = due }, new Evidence("withdrawnOn", withdrawn.Day));
        }
        else if (!planning.TreatmentConsents.AnyFromNewest(setOn, Counts))
        {
            sink.Find(new FindingDetail { Variant = setOn is null ? "noPlan" : null, DueOn = due }, new Evidence("since", since));
        }
        else if (Missing(planning, setOn) is var missing and > 0)
        {
            sink.Find(new FindingDetail { Variant = "incomplete", DueOn = due }, new Evidence("missing", missing), new Evidence("asked", Elements));
        }
    }

    private static int Missing(PlanningState planning, DateOnly? setOn) =>
        Elements - planning.TreatmentConsents.Where(consent => Counts(consent, setOn)).SelectMany(consent => consent.Explained).Distinct().Count();

    // Plan and consent are often made in one visit, in either order. Without a plan, every consent was given for the sessions.
    private static bool Counts(TreatmentConsent consent, DateOnly? setOn) => consent.Withdrawn is null && !(consent.Day < setOn);
}
