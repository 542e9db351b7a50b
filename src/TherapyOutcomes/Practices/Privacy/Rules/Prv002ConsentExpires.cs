using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Privacy.Rules;

/// <summary>Reports that a consent expires within 30 days (PRV002).</summary>
internal sealed class Prv002ConsentExpires : Rule
{
    private const int Days = 30;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PRV002",
        Practice = Practice.Privacy,
        Title = "consent expires within 30 days",
        Severity = RuleSeverity.Advice,
        Record = RecordKind.Client,
        ClearsWith = "grant-consent",
        Rationale = "A consent that lapses unnoticed stops a referral halfway.",
        Source = "WAC 246-830-565: a written consent lapses after a year",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var consent in context.Client.Privacy.Consents)
        {
            if (consent.ExpiresOn is not { } expiresOn || !consent.IsLive(context.Today))
            {
                continue;
            }

            // Whether it is renewed is looked up only when it matters: comparing every consent with every other takes long.
            if (expiresOn.DayNumber - context.Today.DayNumber > Days)
            {
                sink.NotBefore(context.Policy.EndOf(expiresOn.AddDays(-Days - 1)));
            }
            else if (!IsRenewed(consent, context))
            {
                sink.Find(new FindingDetail { DueOn = expiresOn, RemindsAtOnce = true }, new Evidence("consent", consent.Id), new Evidence("expiresOn", expiresOn));
            }
        }
    }

    // A consent is renewed by another live consent to the same things that lasts longer.
    private static bool IsRenewed(Consent consent, RuleContext context) => context.Client.Privacy.Consents.Any(other =>
        other.Id != consent.Id && other.IsLive(context.Today) && (other.ExpiresOn is not { } until || until > consent.ExpiresOn)
        && consent.Purposes.All(other.Purposes.Contains)
        && consent.Scope.All(other.Scope.Contains)
        && consent.Recipients.All(recipient => other.Recipients.Any(known => known.Names(recipient))));
}
