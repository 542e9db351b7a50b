using TherapyOutcomes.Records;

namespace TherapyOutcomes;

/// <summary>
/// Determines what a screen or a printed page must not explain: whoever looks at it must not learn of a protective matter, such as suspected abuse
/// (45 CFR 164.512(c)(2)). Say instead that the record is to be opened in private.
/// </summary>
/// <remarks>This class is thread-safe.</remarks>
public static class PrivateMatter
{
    private const string ProtectiveStep = "REF001.protective";
    private const string Referral = "referral";

    /// <summary>Determines whether a kind of red flag is a protective one.</summary>
    /// <param name="flag">The kind of red flag.</param>
    /// <returns>True for a protective kind; otherwise, false.</returns>
    public static bool Is(RedFlagId flag) => RedFlagCatalog.IsProtective(flag);

    /// <summary>Determines whether a referral is the report of a protective matter.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="client">The client's record; null if it is not known.</param>
    /// <param name="policy">The policy of the clinic, which names the authorities.</param>
    /// <returns>
    /// True if the referral is for a protective red flag, or for none and goes to an authority or is kept while a protective red flag is open; otherwise,
    /// false.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="referral"/> or <paramref name="policy"/> is null.</exception>
    public static bool Is(ReferralCase referral, ClientRecord? client, ClinicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(policy);

        // A report may name no red flag, and serves the protective one while it is open. Only authorities take such a report.
        return referral.Flag is { } flag
            ? Is(flag)
            : policy.IsAuthority(referral.Recipient.Kind) || client?.OpenRedFlags.Any(open => open.IsProtective) == true;
    }

    /// <summary>Determines whether a finding or a next step is about a protective matter by what it says itself.</summary>
    /// <param name="messageKey">The key of its message.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <returns>True if the message is about a protective matter; otherwise, false.</returns>
    /// <remarks>
    /// A message that names a referral can be about the report of a protective matter, too. It takes the episode to know
    /// (<see cref="NeedsRecord"/>).
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool Is(string messageKey, IEnumerable<Evidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(messageKey);
        ArgumentNullException.ThrowIfNull(evidence);
        return messageKey.StartsWith(ProtectiveStep, StringComparison.Ordinal)
            || evidence.Any(one => one.Text is { } text && RedFlagId.TryParse(text, out var flag, out string? _) && Is(flag));
    }

    /// <summary>Determines whether a finding or a next step is about a protective matter, or about the report of one.</summary>
    /// <param name="messageKey">The key of its message.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="episode">The episode; null if it is about none.</param>
    /// <param name="client">The client's record; null if it is not known.</param>
    /// <param name="policy">The policy of the clinic, which names the authorities.</param>
    /// <returns>True if the message is about a protective matter; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messageKey"/>, <paramref name="evidence"/> or <paramref name="policy"/> is null.</exception>
    public static bool Is(string messageKey, IReadOnlyCollection<Evidence> evidence, Episode? episode, ClientRecord? client, ClinicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Is(messageKey, evidence)
            || evidence.Any(one => one is { Name: Referral, Text: { } id }
                && episode?.Referral.Cases.Any(referral => referral.Id.Value == id && Is(referral, client, policy)) == true);
    }

    /// <summary>Determines whether it takes the episode and the client's record to know what a message is about, because it names a referral.</summary>
    /// <param name="evidence">The evidence of the message.</param>
    /// <returns>True if the evidence names a referral; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public static bool NeedsRecord(IEnumerable<Evidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Any(one => one.Name == Referral);
    }
}
