using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Safety;

/// <summary>Finds what is urgent in an episode and determines whether a referral takes care of it.</summary>
internal static class UrgentMatters
{
    /// <summary>Returns the open urgent red flags and major reactions of the episode.</summary>
    public static IEnumerable<UrgentMatter> Of(RuleContext context)
    {
        foreach (var flag in context.Client.OpenRedFlags)
        {
            var (urgency, since) = OpenFlagUrgency.Of(flag, context.Client, context.Policy);
            if (flag.Episode == context.Episode.Id && urgency >= Urgency.Urgent)
            {
                yield return new UrgentMatter(flag.Flag.Value, urgency, flag.Recording.Day, since);
            }
        }

        foreach (var reaction in context.Episode.Monitoring.Reactions)
        {
            if (reaction.IsOpen(context.Now) && reaction.Course.SeverityAt(context.Now) == ReactionSeverity.Major)
            {
                yield return new UrgentMatter(reaction.Id.Value, Urgency.Urgent, reaction.Recording.Day, reaction.Course.MajorSince(reaction.Recording.Day));
            }
        }
    }

    /// <summary>
    /// Returns the command that takes care of the matter and a variant of the message. Both are null if a referral was already sent.
    /// </summary>
    public static (string? Command, string? Variant) NextStep(RuleContext context, UrgentMatter matter)
    {
        var proposed = false;
        foreach (var referral in context.Episode.Referral.Cases)
        {
            if (referral.Urgency < matter.Urgency)
            {
                continue;
            }

            if (referral.Sent is { } sent && sent.Day >= matter.Day && referral.Status is not (ReferralStatus.Refused or ReferralStatus.Declined))
            {
                return (null, null);
            }

            proposed |= referral.IsUnsent;
        }

        return proposed ? ("send-referral", "send") : ("propose-referral", "propose");
    }
}
