using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>
/// Recognizes what must not be read on a screen or a printed page by somebody whom it is about, such as suspected abuse (45 CFR 164.512(c)(2)).
/// </summary>
internal static class ProtectiveMatters
{
    public static bool Is(string text) => RedFlagId.TryParse(text, out var flag, out string? _) && Is(flag);

    public static bool Is(RedFlagId flag) => RedFlagCatalog.TryGet(flag, out var known) && known.IsProtective;

    /// <summary>True if a referral is the report of a protective matter.</summary>
    public static bool Is(ReferralCase referral, ClientRecord? client, ClinicPolicy policy) => referral.Flag is { } flag
        ? Is(flag)
        : policy.Authorities.Contains(referral.Recipient.Kind) || client?.OpenRedFlags.Any(open => open.IsProtective) == true;

    /// <summary>True if a finding or a step is about a protective matter, or about the report of one.</summary>
    public static bool Is(string messageKey, IEnumerable<Evidence> evidence, Episode? episode, ClientRecord? client, ClinicPolicy policy) =>
        messageKey.StartsWith("REF001.protective", StringComparison.Ordinal)
        || evidence.Any(one => one.Text is { } text
            && (Is(text) || (one.Name == "referral" && episode?.Referral.Cases.Any(referral => referral.Id.Value == text && Is(referral, client, policy)) == true)));
}
