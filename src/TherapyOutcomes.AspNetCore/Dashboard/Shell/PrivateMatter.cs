using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>
/// Determines what a page must not explain: whoever looks at a screen or a printed page must not learn of a protective matter, such as suspected abuse
/// (45 CFR 164.512(c)(2)). Pages say instead that the record is to be opened in private.
/// </summary>
internal static class PrivateMatter
{
    /// <summary>True if a message is about a protective matter by what it says itself.</summary>
    public static bool Is(string messageKey, IEnumerable<Evidence> evidence) =>
        messageKey.StartsWith("REF001.protective", StringComparison.Ordinal)
        || evidence.Any(item => item.Text is { } text && RedFlagId.TryParse(text, out var flag, out string? _) && IsProtective(flag));

    /// <summary>True if a message is about a protective matter, or about the report of one.</summary>
    /// <param name="messageKey">The key of the message.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="episode">The episode; null if the message is about none.</param>
    /// <param name="client">The client; null if the message is about none.</param>
    public static bool Is(string messageKey, IReadOnlyCollection<Evidence> evidence, Episode? episode, ClientRecord? client) =>
        Is(messageKey, evidence) || evidence.Any(item => item is { Name: "referral", Text: { } id } && IsReport(id, episode, client));

    /// <summary>True if it takes the episode and the client to know, because the message names a referral.</summary>
    public static bool NeedsRecord(IEnumerable<Evidence> evidence) => evidence.Any(item => item.Name == "referral");

    // A report may name no red flag, and serves the protective one while it is open.
    private static bool IsReport(string id, Episode? episode, ClientRecord? client) =>
        episode is not null && episode.Referral.Cases.Any(referral => referral.Id.Value == id && (referral.Flag is { } flag
            ? IsProtective(flag)
            : client is not null && client.OpenRedFlags.Any(open => IsProtective(open.Flag))));

    private static bool IsProtective(RedFlagId flag) => RedFlagCatalog.TryGet(flag, out var known) && known.IsProtective;
}
