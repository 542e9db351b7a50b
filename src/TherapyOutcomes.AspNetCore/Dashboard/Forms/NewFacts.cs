using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>The field of each command that holds the id of the fact that it creates. Forms make that id up, so that nobody has to.</summary>
internal static class NewFacts
{
    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>
    {
        ["open-episode"] = "episode",
        ["document-improvement"] = "note",
        ["record-session"] = "session",
        ["record-score"] = "score",
        ["set-goal"] = "goal",
        ["report-reaction"] = "reaction",
        ["record-treatment-consent"] = "consent",
        ["raise-concern"] = "concern",
        ["propose-referral"] = "referral",
        ["record-inbound-referral"] = "referral",
        ["record-education"] = "course",
        ["request-feedback"] = "request",
        ["grant-consent"] = "consent",
        ["hold-erasure"] = "hold",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? FieldOf(string command) => Fields.GetValueOrDefault(command);

    /// <summary>Makes up the id of a fact. Messages of rules name facts by their ids, so it says what and of which day the fact is. Rule REC001 refuses one that is in use.</summary>
    public static string MakeId(string kind, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{day:yyyyMMdd}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");

    /// <summary>Makes up the id of a command, by which sending it twice is recognized.</summary>
    public static string MakeCommandId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");
}
