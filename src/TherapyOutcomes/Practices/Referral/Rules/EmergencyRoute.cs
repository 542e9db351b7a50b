using System.Collections.Immutable;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Decides whether an emergency referral may go out without consent, to whom and with what.</summary>
internal static class EmergencyRoute
{
    /// <summary>The information that may go without consent. Those who help in an emergency get what they need and nothing more.</summary>
    public static ImmutableArray<DisclosureScope> Scope { get; } =
        [DisclosureScope.Identity, DisclosureScope.RedFlags, DisclosureScope.Reactions, DisclosureScope.Scores];

    /// <summary>
    /// Determines whether the route is open at a time: to clinicians and emergency services while an emergency or same-day flag is open, and to
    /// authorities while a protective flag is.
    /// </summary>
    public static bool IsOpen(RuleContext context, ReferralCase referral, DateTimeOffset at)
    {
        if (referral.Urgency != Urgency.Emergency)
        {
            return false;
        }

        var kind = referral.Recipient.Kind;
        var open = OpenFlags.At(context.Client, at);
        return (Helps(context.Policy, kind) && open.Any(flag => !flag.IsProtective && IsPressing(flag, context)))
            || (context.Policy.IsAuthority(kind) && open.Any(flag => flag.IsProtective));
    }

    private static bool Helps(ClinicPolicy policy, Term kind) =>
        ProfessionKinds.Includes(policy.Clinicians, kind) || ProfessionKinds.Includes(policy.EmergencyServices, kind);

    private static bool IsPressing(OpenRedFlag flag, RuleContext context) =>
        OpenFlagUrgency.Of(flag, context.Client, context.Policy).Urgency >= Urgency.SameDay;
}
