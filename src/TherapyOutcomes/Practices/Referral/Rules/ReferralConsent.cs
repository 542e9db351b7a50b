using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Whether a referral may go out with a scope: by consent, or as an emergency without it.</summary>
/// <param name="Scope">What goes out, identity included.</param>
/// <param name="Refused">What may not go out; empty when the referral may be sent.</param>
/// <param name="WithoutConsent">True when it goes out as an emergency.</param>
/// <param name="IsEmergency">True when the referral is an emergency.</param>
internal readonly record struct ReferralConsent(
    ImmutableArray<DisclosureScope> Scope, ImmutableArray<DisclosureScope> Refused, bool WithoutConsent, bool IsEmergency)
{
    // What an emergency team needs, and no more.
    private static readonly ImmutableArray<DisclosureScope> EmergencyScope =
        [DisclosureScope.Identity, DisclosureScope.RedFlags, DisclosureScope.Reactions, DisclosureScope.Scores];

    public static ReferralConsent Decide(ClientRecord client, ReferralCase referral, ImmutableArray<DisclosureScope> scope, DateOnly today)
    {
        ImmutableArray<DisclosureScope> full = [DisclosureScope.Identity, .. scope.Where(item => item != DisclosureScope.Identity).Distinct()];
        var (name, kind) = (referral.To.Name, referral.To.Kind);
        var uncovered = client.Privacy.NotCovered(Purpose.Referral, name, kind, full, today);
        var emergency = referral.Urgency == Urgency.Emergency;
        return emergency && !uncovered.IsEmpty
            ? new ReferralConsent(full, uncovered.RemoveRange(EmergencyScope), WithoutConsent: true, emergency)
            : new ReferralConsent(full, uncovered, WithoutConsent: false, emergency);
    }
}
