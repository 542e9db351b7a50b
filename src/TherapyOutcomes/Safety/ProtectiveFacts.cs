using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Safety;

/// <summary>
/// Determines which facts belong to a protective red flag. They are withheld for good from everything that the client or a guardian may see,
/// whatever a consent says (45 CFR 164.512(b)(1)(ii), (c)(2); 164.528).
/// </summary>
internal static class ProtectiveFacts
{
    /// <summary>Determines whether a disclosure is withheld.</summary>
    public static bool Withholds(Recorded<InformationDisclosed> disclosure, ClientRecord client, ClinicPolicy policy) => disclosure.Event switch
    {
        { Purpose: DisclosurePurpose.RequiredByLaw } => IsSinceReport(disclosure.Metadata, client),
        { Purpose: DisclosurePurpose.Referral, RecipientKind: { } kind } => policy.IsAuthority(kind) && IsSinceReport(disclosure.Metadata, client),
        _ => false,
    };

    /// <summary>Returns the events of a record that the client may see.</summary>
    /// <param name="history">All events of the record.</param>
    /// <param name="client">The client's record.</param>
    /// <param name="policy">The clinic's policy, which knows the authorities.</param>
    public static List<RecordedEvent> Without(IReadOnlyList<RecordedEvent> history, ClientRecord client, ClinicPolicy policy)
    {
        var sent = history.Where(recorded => recorded.Event is ReferralSent && IsSinceReport(recorded.Metadata, client)).Select(recorded => ReferralOf(recorded.Event)).ToHashSet();
        var reports = history
            .Where(recorded => recorded.Event is ReferralProposed proposed && IsReport(proposed, recorded.Metadata, sent.Contains(proposed.Referral), client, policy))
            .Select(recorded => ((ReferralProposed)recorded.Event).Referral)
            .ToHashSet();
        return [.. history.Where(recorded => !Withholds(recorded, client, policy, reports))];
    }

    private static bool Withholds(RecordedEvent recorded, ClientRecord client, ClinicPolicy policy, HashSet<FactId> reports) => recorded.Event switch
    {
        RedFlagReported reported => RedFlagCatalog.IsProtective(reported.Flag),
        RedFlagCleared cleared => RedFlagCatalog.IsProtective(cleared.Flag),
        RedFlagsScreened screened => screened.Asked.Concat(screened.Positive).Any(RedFlagCatalog.IsProtective),
        RedFlagOpened opened => RedFlagCatalog.IsProtective(opened.Flag),
        RedFlagClosed closed => RedFlagCatalog.IsProtective(closed.Flag),
        InformationDisclosed disclosed => Withholds(new Recorded<InformationDisclosed>(disclosed, recorded.Metadata), client, policy),
        _ => ReferralOf(recorded.Event) is { } referral && reports.Contains(referral),
    };

    // What was proposed earlier and sent since is a report too.
    private static bool IsReport(ReferralProposed proposed, EventMetadata metadata, bool wasSentSince, ClientRecord client, ClinicPolicy policy) =>
        (proposed.Flag is { } flag && RedFlagCatalog.IsProtective(flag))
        || (policy.IsAuthority(proposed.To.Kind) && (wasSentSince || IsSinceReport(metadata, client)));

    // By day, because a report to an authority is often recorded some minutes before the flag that it is about.
    private static bool IsSinceReport(EventMetadata act, ClientRecord client) => client.FirstProtectiveReport is { } first && act.Day >= first.Day;

    private static FactId? ReferralOf(TherapyEvent @event) => @event switch
    {
        ReferralProposed proposed => proposed.Referral,
        ReferralSent sent => sent.Referral,
        ReferralResponseRecorded response => response.Referral,
        ReferralReportRecorded report => report.Referral,
        ReferralClosed closed => closed.Referral,
        ReferralRefused refused => refused.Referral,
        _ => null,
    };
}
