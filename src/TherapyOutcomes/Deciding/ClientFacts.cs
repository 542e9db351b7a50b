using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Practices.Referral.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Deciding;

/// <summary>What an accepted command for an episode files in the client's record, in the same batch.</summary>
internal static class ClientFacts
{
    public static IEnumerable<ClientEvent> Of(Episode? before, EpisodeCommand command, RuleContext context) => command switch
    {
        ReportReaction report => ReactionAndFlag(before!, report, context),
        ResolveReaction resolve => End(context, resolve.Reaction, before!.Id),
        Correct correct => End(context, correct.What, before!.Id),
        RecordScore record => ScoreInput.FlagsOf(record, context.Policy.Measures.Get(record.Measure)).Distinct().SelectMany(flag => Open(before!, flag, context)),
        ReportRedFlag report => Open(before!, report.Flag, context),
        ScreenRedFlags screen => screen.Positive.Distinct().SelectMany(flag => Open(before!, flag, context)),
        ClearRedFlag clear => [new RedFlagClosed { Flag = clear.Flag }],
        SendReferral send => [Disclosure(before!, send, context)],
        Celebrate { Audience: Audience.Public, Kind: not CelebrationKind.Declined } celebrate => [Disclosure(before!, celebrate)],
        _ => [],
    };

    private static IEnumerable<ClientEvent> ReactionAndFlag(Episode before, ReportReaction report, RuleContext context)
    {
        if (report.EndedOn is null)
        {
            yield return new ReactionOpened
            {
                Episode = before.Id,
                Reaction = report.Reaction,
                Onset = report.Onset,
                Intensity = report.Intensity,
                Duration = report.Duration,
            };
        }

        if (report.NewDeficit == true)
        {
            foreach (var opened in Open(before, RedFlagCatalog.PostSessionDeficit, context))
            {
                yield return opened;
            }
        }
    }

    // One open flag of a kind.
    private static IEnumerable<ClientEvent> Open(Episode before, RedFlagId flag, RuleContext context) =>
        context.Client.RedFlags.Any(open => open.Flag == flag)
            ? []
            : [new RedFlagOpened { Flag = flag, Episode = before.Id, Practitioner = before.Practitioner }];

    private static IEnumerable<ClientEvent> End(RuleContext context, FactId reaction, EpisodeId episode) =>
        context.Client.Reactions.Any(open => open.Episode == episode && open.Reaction == reaction)
            ? [new ReactionClosed { Episode = episode, Reaction = reaction }]
            : [];

    private static InformationDisclosed Disclosure(Episode before, SendReferral send, RuleContext context)
    {
        var referral = before.Referral.Find(send.Referral)!;
        var consent = ReferralConsent.Decide(context.Client, referral, send.Scope, context.Today);
        return new InformationDisclosed
        {
            Purpose = Purpose.Referral,
            Recipient = referral.To.Name,
            Scope = consent.Scope,
            Reason = referral.Reason,
            Episode = before.Id,
            Referral = referral.Id,
            WithoutConsent = consent.WithoutConsent,
        };
    }

    private static InformationDisclosed Disclosure(Episode before, Celebrate celebrate) => new()
    {
        Purpose = Purpose.PublicCelebration,
        Recipient = PublicRecipient.Name,
        Scope = [DisclosureScope.Identity],
        Reason = celebrate.Message,
        Episode = before.Id,
        WithoutConsent = false,
    };
}
