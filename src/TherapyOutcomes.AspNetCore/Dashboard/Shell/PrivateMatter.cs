using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>
/// Determines what a page must not explain: whoever looks at a screen or a printed page must not learn of a protective matter, such as suspected abuse
/// (45 CFR 164.512(c)(2)). Pages say instead that the record is to be opened in private.
/// </summary>
internal static class PrivateMatter
{
    private const string ProtectiveStep = "REF001.protective";

    public static bool Is(string flag) => RedFlagId.TryParse(flag, out var id, out string? _) && Is(id);

    public static bool Is(RedFlagId flag) => RedFlagCatalog.TryGet(flag, out var known) && known.IsProtective;

    // A report may name no red flag, and serves the protective one while it is open. Only authorities take such a report, whatever they are called.
    /// <summary>True if a referral is the report of a protective matter.</summary>
    public static bool Is(ReferralCase referral, ClientRecord? client, ClinicPolicy policy) => referral.Flag is { } flag
        ? Is(flag)
        : IsAuthority(referral.Recipient.Kind, policy) || client?.OpenRedFlags.Any(open => open.IsProtective) == true;

    /// <summary>True if a message is about a protective matter by what it says itself.</summary>
    public static bool Is(string messageKey, IEnumerable<Evidence> evidence) =>
        messageKey.StartsWith(ProtectiveStep, StringComparison.Ordinal) || evidence.Any(one => one.Text is { } text && Is(text));

    /// <summary>True if a message is about a protective matter, or about the report of one.</summary>
    /// <param name="messageKey">The key of the message.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="episode">The episode; null if the message is about none.</param>
    /// <param name="client">The client; null if the message is about none.</param>
    /// <param name="policy">The policy of the clinic, which names the authorities.</param>
    public static bool Is(string messageKey, IReadOnlyCollection<Evidence> evidence, Episode? episode, ClientRecord? client, ClinicPolicy policy) =>
        Is(messageKey, evidence)
        || evidence.Any(one => one is { Name: "referral", Text: { } id }
            && episode?.Referral.Cases.Any(referral => referral.Id.Value == id && Is(referral, client, policy)) == true);

    /// <summary>True if it takes the episode and the client to know, because the message names a referral.</summary>
    public static bool NeedsRecord(IEnumerable<Evidence> evidence) => evidence.Any(one => one.Name == "referral");

    private static bool IsAuthority(Term kind, ClinicPolicy policy) => policy.Authorities.Any(authority => Plain(authority) == Plain(kind));

    private static string Plain(Term kind) => kind.Value.Replace(' ', '-').Replace('_', '-').ToUpperInvariant();
}
