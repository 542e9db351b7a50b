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
            if (!Serves(context, referral, matter))
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
        context.Episode.Referral.Cases.LastOrDefault(referral => referral.IsUnsent && Serves(context, referral, matter));

    /// <summary>Determines whether a referral was sent for the matter, but as less urgent than it is.</summary>
    public static bool WasSentAsLessUrgent(RuleContext context, SafetyMatter matter) =>
        context.Episode.Referral.Cases.Any(referral => referral.WasSent && !referral.WasTurnedDown && referral.Urgency < matter.Urgency && IsAbout(context, referral, matter));

    /// <summary>Determines whether a report came back on a referral that serves the matter, after it was sent.</summary>
    public static bool IsReported(RuleContext context, SafetyMatter matter) => context.Episode.Referral.Cases.Any(
        referral => NewestReport(referral) is not null && Serves(context, referral, matter));

    private static bool Serves(RuleContext context, ReferralCase referral, SafetyMatter matter) =>
        (matter.IsProtective || referral.Urgency >= matter.Urgency) && IsAbout(context, referral, matter);

    // A referral without a flag serves everything that was open when it was proposed. Only authorities take the report that a protective
    // flag calls for, and no one else's work can be done by them.
    private static bool IsAbout(RuleContext context, ReferralCase referral, SafetyMatter matter) =>
        context.Policy.IsAuthority(referral.Recipient.Kind) == matter.IsProtective
        && (referral.Flag is { } flag ? flag == matter.Flag && referral.Recording.Day >= matter.Day : referral.Recording.OccurredAt >= matter.Since)
        && !(EndOf(referral) < matter.LastReported);

    // What was reported again since the answer has not been answered.
    private static DateTimeOffset? EndOf(ReferralCase referral) => NewestReport(referral) ?? referral.Closed?.OccurredAt;

    // A report that is dated before the referral went out can't be about it.
    private static DateTimeOffset? NewestReport(ReferralCase referral) =>
        referral is { Sent: { } sent, Reports: [.., var newest] } && newest.At >= sent.OccurredAt ? newest.At : null;

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
