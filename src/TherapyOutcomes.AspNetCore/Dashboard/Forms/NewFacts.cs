using System.Collections.Frozen;

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

    /// <summary>Makes an id up. It is no secret, and no other fact has it.</summary>
    public static string MakeId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");
}
