using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>
/// Represents the decision whether a referral may be sent with a scope, either with consent or as an emergency without it.
/// </summary>
/// <param name="Scope">The information to send, including the client's identity.</param>
/// <param name="Refused">The information that must not be sent. Empty if the referral may be sent.</param>
/// <param name="WithoutConsent">True if the referral is sent as an emergency without consent; otherwise, false.</param>
/// <param name="IsEmergency">True if the referral is an emergency; otherwise, false.</param>
internal readonly record struct SendingDecision(
    ImmutableArray<DisclosureScope> Scope, ImmutableArray<DisclosureScope> Refused, bool WithoutConsent, bool IsEmergency)
{
    // An emergency team gets what it needs and nothing more.
    private static readonly ImmutableArray<DisclosureScope> EmergencyScope =
        [DisclosureScope.Identity, DisclosureScope.RedFlags, DisclosureScope.Reactions, DisclosureScope.Scores];

    public static SendingDecision Of(ClientRecord client, ReferralCase referral, ImmutableArray<DisclosureScope> scope, DateOnly today)
    {
        ImmutableArray<DisclosureScope> full = [DisclosureScope.Identity, .. scope.Where(item => item != DisclosureScope.Identity).Distinct()];
        var (name, kind) = (referral.Recipient.Name, referral.Recipient.Kind);
        var uncovered = client.Privacy.NotCovered(DisclosurePurpose.Referral, name, kind, full, today);
        var emergency = referral.Urgency == Urgency.Emergency;
        return emergency && !uncovered.IsEmpty
            ? new SendingDecision(full, uncovered.RemoveRange(EmergencyScope), WithoutConsent: true, emergency)
            : new SendingDecision(full, uncovered, WithoutConsent: false, emergency);
    }
}
