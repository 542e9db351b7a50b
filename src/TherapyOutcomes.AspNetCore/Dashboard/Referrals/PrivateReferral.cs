using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Referrals;

/// <summary>
/// Recognizes what a list must not tell: a report that protects a client from someone, who may look at the screen or at a printed page
/// (45 CFR 164.512(c)(2)).
/// </summary>
internal static class PrivateReferral
{
    private const string ProtectiveStep = "REF001.protective";

    // A report may name no red flag, and serves the protective one while it is open. Only authorities take such a report, whatever they are called.
    public static bool Is(ReferralCase referral, ClientRecord client, ClinicPolicy policy) => referral.Flag is { } flag
        ? IsProtective(flag)
        : IsAuthority(referral.Recipient.Kind, policy) || client.OpenRedFlags.Any(open => open.IsProtective);

    /// <summary>True if something about such a matter is due.</summary>
    public static bool IsDue(RecordEvaluation evaluation, IReadOnlySet<string> privateReferrals) => evaluation.NextSteps.Any(step =>
        step.MessageKey.StartsWith(ProtectiveStep, StringComparison.Ordinal)
        || step.Evidence.Any(evidence => evidence.Text is { } text && (privateReferrals.Contains(text) || (RedFlagId.TryParse(text, out var flag, out string? _) && IsProtective(flag)))));

    private static bool IsAuthority(Term kind, ClinicPolicy policy) => policy.Authorities.Any(authority => Plain(authority) == Plain(kind));

    private static string Plain(Term kind) => kind.Value.Replace(' ', '-').Replace('_', '-').ToUpperInvariant();

    private static bool IsProtective(RedFlagId flag) => RedFlagCatalog.TryGet(flag, out var known) && known.IsProtective;
}
