using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Safety;

/// <summary>Determines how far the referral for an open safety matter has come.</summary>
internal static class SafetyReferrals
{
    /// <summary>Returns what to do next about the matter.</summary>
    public static SafetyStep NextStep(RuleContext context, SafetyMatter matter)
    {
        if (IsDisclosed(context, matter))
        {
            return SafetyStep.Clear;
        }

        var step = SafetyStep.Propose;
        foreach (var referral in context.Episode.Referral.Cases)
        {
            if (!Serves(referral, matter, context.Policy))
            {
                continue;
            }

            if (referral.WasTurnedDown)
            {
                step = step == SafetyStep.Propose ? SafetyStep.ProposeAgain : step;
            }
            else if (referral.WasSent)
            {
                return SafetyStep.Clear;
            }
            else if (referral.IsUnsent)
            {
                step = SafetyStep.Send;
            }
        }

        return step;
    }

    /// <summary>Returns the newest referral that serves the matter and is proposed but not sent; null if there is none.</summary>
    public static ReferralCase? Unsent(RuleContext context, SafetyMatter matter) =>
        context.Episode.Referral.Cases.LastOrDefault(referral => referral.IsUnsent && Serves(referral, matter, context.Policy));

    /// <summary>Determines whether a referral was sent for the matter, but as less urgent than it is.</summary>
    public static bool WasSentAsLessUrgent(RuleContext context, SafetyMatter matter) =>
        context.Episode.Referral.Cases.Any(referral => referral.WasSent && !referral.WasTurnedDown && referral.Urgency < matter.Urgency && IsAbout(referral, matter, context.Policy));

    /// <summary>Determines whether a report came back on a referral that serves the matter.</summary>
    public static bool IsReported(RuleContext context, SafetyMatter matter) =>
        context.Episode.Referral.Cases.Any(referral => !referral.Reports.IsEmpty && Serves(referral, matter, context.Policy));

    // A referral without a flag serves everything that was open when it was proposed. Only authorities take the report that a protective
    // flag calls for, and no one else's work can be done by them.
    private static bool Serves(ReferralCase referral, SafetyMatter matter, ClinicPolicy policy) =>
        (matter.IsProtective || referral.Urgency >= matter.Urgency) && IsAbout(referral, matter, policy);

    private static bool IsAbout(ReferralCase referral, SafetyMatter matter, ClinicPolicy policy) =>
        policy.IsAuthority(referral.Recipient.Kind) == matter.IsProtective
        && (referral.Flag is { } flag ? flag == matter.Flag && referral.Recording.Day >= matter.Day : referral.Recording.OccurredAt >= matter.Since);

    // Of the client's other episodes, only the account of disclosures is known here. The law's own route needs no referral.
    private static bool IsDisclosed(RuleContext context, SafetyMatter matter) => context.Client.Privacy.Disclosures.AnyFromNewest(
        (context.Episode.Id, matter, context.Policy),
        static (disclosure, asked) => disclosure.Event switch
        {
            { Purpose: DisclosurePurpose.RequiredByLaw } => asked.matter.IsProtective && disclosure.Day >= asked.matter.Day,
            { Purpose: DisclosurePurpose.Referral, Episode: { } episode, RecipientKind: { } kind } => disclosure.At >= asked.matter.Since
                && episode != asked.Id
                && asked.matter.Episodes.Contains(episode)
                && asked.Policy.IsAuthority(kind) == asked.matter.IsProtective,
            _ => false,
        });
}
