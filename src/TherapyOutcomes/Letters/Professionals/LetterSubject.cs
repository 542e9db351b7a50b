using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Practices.Referral.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>Represents the referral that a letter goes with, in either direction, and what may be told with it.</summary>
/// <param name="Kind">The kind of letter.</param>
/// <param name="Recipient">The professional who gets the letter.</param>
/// <param name="Reason">The reason for the referral.</param>
/// <param name="Urgency">The urgency of a referral to somebody else; null for one to this clinic.</param>
/// <param name="ServesFlag">True if the referral serves an open red flag; otherwise, false.</param>
/// <param name="IsReport">True if the letter is a report to an authority on a protective red flag; otherwise, false.</param>
/// <param name="Sending">The command that the letter accompanies, as of now.</param>
/// <param name="Decision">What may be told.</param>
internal sealed record LetterSubject(
    ProfessionalLetterKind Kind,
    Professional Recipient,
    ClientText Reason,
    Urgency? Urgency,
    bool ServesFlag,
    bool IsReport,
    EpisodeCommand Sending,
    SendingDecision Decision)
{
    // What a referral needs by default (45 CFR 164.502(b)): the reason, the scores and the plan, not the whole chart.
    private static readonly ImmutableArray<DisclosureScope> DefaultScope = [DisclosureScope.Scores, DisclosureScope.Plan];

    public ImmutableArray<DisclosureScope> Scope => Decision.Scope;

    public bool Tells(DisclosureScope item) => Scope.Contains(item);

    /// <summary>Finds the referral; null if the episode has none of that id, or one that the client refused or that was withdrawn.</summary>
    public static LetterSubject? Of(RuleContext context, FactId id, ImmutableArray<DisclosureScope>? asked) =>
        context.Episode.Referral.Find(id) is { Status: not (ReferralStatus.Refused or ReferralStatus.Withdrawn) } referral ? Of(context, referral, asked)
        : context.Episode.Referral.FindInbound(id) is { } inbound ? Of(context, inbound, asked)
        : null;

    private static LetterSubject Of(RuleContext context, ReferralCase referral, ImmutableArray<DisclosureScope>? asked)
    {
        var scope = asked ?? (referral.SentScope.IsEmpty ? DefaultScopeOf(context, referral) : referral.SentScope);
        var decision = SendingDecision.Of(context, referral, scope, context.Now);
        return new LetterSubject(
            ProfessionalLetterKind.Referral,
            referral.Recipient,
            referral.Reason,
            referral.Urgency,
            Serves(context, referral),
            context.Policy.IsAuthority(referral.Recipient.Kind),
            new SendReferral { Clinic = context.Episode.Clinic, Episode = context.Episode.Id, Referral = referral.Id, Scope = scope, Actor = referral.Recording.Actor, At = context.Now },
            decision);
    }

    // A referral that serves a red flag is of no use without it. In an emergency without consent, only what the narrow route allows is told.
    private static ImmutableArray<DisclosureScope> DefaultScopeOf(RuleContext context, ReferralCase referral)
    {
        ImmutableArray<DisclosureScope> scope = Serves(context, referral) ? [DisclosureScope.RedFlags, .. DefaultScope] : DefaultScope;
        var decision = SendingDecision.Of(context, referral, scope, context.Now);
        return decision.WithoutConsent ? [.. scope.Except(decision.Refused)]
            : decision.Refused is [DisclosureScope.RedFlags] ? DefaultScope
            : scope;
    }

    private static bool Serves(RuleContext context, ReferralCase referral) =>
        context.Client.OpenRedFlags.Any(flag => !flag.IsProtective && (referral.Flag is null || referral.Flag == flag.Flag));

    private static LetterSubject Of(RuleContext context, InboundReferral inbound, ImmutableArray<DisclosureScope>? asked)
    {
        var scope = asked ?? (inbound.Reports is [.., var newest] ? newest.Event.Scope : DefaultScope);
        return new LetterSubject(
            ProfessionalLetterKind.ProgressReport,
            inbound.From,
            inbound.Reason,
            Urgency: null,
            ServesFlag: false,
            IsReport: false,
            new SendReport { Clinic = context.Episode.Clinic, Episode = context.Episode.Id, Referral = inbound.Id, Scope = scope, Actor = inbound.Recording.Actor, At = context.Now },
            SendingDecision.Of(context, inbound, scope));
    }
}
