using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Referrals;

/// <summary>Finds the referrals of an episode that are not closed, and where each of them stands.</summary>
internal static class ReferralsOfEpisode
{
    public static bool HasOpen(Episode episode) => episode.Referral.Cases.Any(IsOpen) || episode.Referral.Inbound.Any(IsOwed);

    public static IEnumerable<ReferralRow> Of(Episode episode, ClientRecord client, RecordEvaluation evaluation, ClinicPolicy policy, DateOnly today)
    {
        // Of someone who died or was erased, nothing is asked any more.
        if (client.Death is not null || client.Erasure is not null)
        {
            return [];
        }

        var open = episode.Referral.Cases.Where(IsOpen).ToLookup(referral => PrivateMatter.Is(referral, client, policy));
        var rows = open[false].Select(referral => Outgoing(referral, episode, client, evaluation, today))
            .Concat(episode.Referral.Inbound.Where(IsOwed).Select(inbound => Owed(inbound, episode, evaluation)));
        return open[true].Any() && PrivateReferral.IsDue(evaluation, open[true].Select(referral => referral.Id.Value).ToHashSet(StringComparer.Ordinal))
            ? rows.Append(new ReferralRow { Standing = ReferralStanding.Private, Client = episode.Client, Episode = episode.Id })
            : rows;
    }

    private static bool IsOpen(ReferralCase referral) => referral is
    {
        Closed: null,
        Status: ReferralStatus.Proposed or ReferralStatus.Sent or ReferralStatus.Accepted or ReferralStatus.Declined or ReferralStatus.Reported,
    };

    private static bool IsOwed(InboundReferral inbound) => inbound is { ReportWanted: true, Reports.IsEmpty: true };

    private static ReferralRow Outgoing(ReferralCase referral, Episode episode, ClientRecord client, RecordEvaluation evaluation, DateOnly today) => new()
    {
        Standing = StandingOf(referral, client, today),
        Client = episode.Client,
        Episode = episode.Id,
        Kind = referral.Recipient.Kind,
        Urgency = referral.Urgency,
        Since = SinceOf(referral),
        Finding = evaluation.Findings.FirstOrDefault(finding => IsAbout(finding, referral)),
    };

    private static ReferralRow Owed(InboundReferral inbound, Episode episode, RecordEvaluation evaluation) => new()
    {
        Standing = ReferralStanding.ReportOwed,
        Client = episode.Client,
        Episode = episode.Id,
        Kind = inbound.From.Kind,
        Since = inbound.Recording.Day,
        Finding = evaluation.Findings.FirstOrDefault(finding => finding.Rule.Id == "REF010"),
    };

    private static ReferralStanding StandingOf(ReferralCase referral, ClientRecord client, DateOnly today) => referral.Status switch
    {
        ReferralStatus.Sent => ReferralStanding.Sent,
        ReferralStatus.Accepted => ReferralStanding.Accepted,
        ReferralStatus.Declined => ReferralStanding.Declined,
        ReferralStatus.Reported => ReferralStanding.Reported,
        _ => client.Privacy.Live(DisclosurePurpose.Referral, referral.Recipient.Name, referral.Recipient.Kind, today).Any() ? ReferralStanding.ToSend : ReferralStanding.WaitsForConsent,
    };

    private static DateOnly SinceOf(ReferralCase referral) => referral.Status switch
    {
        ReferralStatus.Reported => referral.Reports[^1].Day,
        ReferralStatus.Accepted or ReferralStatus.Declined => referral.Answer!.Recording.Day,
        ReferralStatus.Sent => referral.Sent!.Day,
        _ => referral.Recording.Day,
    };

    private static bool IsAbout(Finding finding, ReferralCase referral) =>
        finding.Severity < RuleSeverity.Forbidden && finding.Evidence.Any(evidence => evidence.Name == "referral" && evidence.Text == referral.Id.Value);
}
