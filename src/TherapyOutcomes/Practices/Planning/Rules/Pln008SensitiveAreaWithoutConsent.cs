using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Reports that a sensitive area was treated without the client's written consent to it (PLN008).</summary>
internal sealed class Pln008SensitiveAreaWithoutConsent : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN008",
        Practice = Practice.Planning,
        Title = "a sensitive area treated without written consent to it",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-treatment-consent",
        Rationale = "A touch on a sensitive area is easily misunderstood. Written consent to that area protects the client and the practitioner.",
        Source = "College of Massage Therapists of Ontario, treatment of sensitive areas; NHPC, appropriate professional touch",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var treated = NewestWithoutConsent(context);
        foreach (var (area, session) in treated)
        {
            sink.Find(
                new FindingDetail { DueOn = session.Day },
                Evidence.Named("area", area),
                new Evidence("day", session.Day),
                new Evidence("session", session.Id));
        }
    }

    // A history can have thousands of sessions, and hardly any of them names a sensitive area, so they are gone through once for all areas.
    private static SortedList<string, Session> NewestWithoutConsent(RuleContext context)
    {
        var treated = new SortedList<string, Session>(StringComparer.OrdinalIgnoreCase);
        var sessions = context.Episode.Care.Sessions;
        for (var index = sessions.Count - 1; index >= 0; index--)
        {
            var session = sessions[index];
            if (session.IsWithdrawn || session.Areas.IsEmpty)
            {
                continue;
            }

            foreach (var area in context.Policy.SensitiveAreas)
            {
                if (!treated.ContainsKey(area.Value) && Treats(session, area) && !IsCovered(session, area, context.Episode.Planning.TreatmentConsents))
                {
                    treated.Add(area.Value, session);
                }
            }
        }

        return treated;
    }

    private static bool Treats(Session session, Term area)
    {
        foreach (var treated in session.Areas)
        {
            if (BodyAreas.AreSame(treated, area))
            {
                return true;
            }
        }

        return false;
    }

    // A consent recorded afterwards settles what can still be settled. One that was withdrawn before the session does not.
    private static bool IsCovered(Session session, Term area, FactList<TreatmentConsent> consents) =>
        consents.AnyFromNewest((area, session.At), static (consent, asked) => consent.IsWritten && consent.Covers(asked.area) && !consent.IsWithdrawn(asked.At));
}
