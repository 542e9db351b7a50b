using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Says of each command which practice it serves, what kind of record it is for, and who may give it.</summary>
internal static class CommandGroups
{
    private static readonly FrozenDictionary<string, Practice> Practices = new (Practice Practice, string[] Commands)[]
    {
        (Practice.Record, ["open-episode", "record-session", "record-score", "observe-improvement", "set-goal", "record-goal", "set-primary-measure", "record-booking", "record-missed", "record-contact-attempt", "transfer-episode", "review-stage", "discontinue", "resume", "correct"]),
        (Practice.Documentation, ["document-improvement", "sign-note", "amend-note"]),
        (Practice.Monitoring, ["check-reactions", "report-reaction", "resolve-reaction", "screen-red-flags", "report-red-flag", "clear-red-flag"]),
        (Practice.Planning, ["adjust-plan", "confirm-plan", "agree-maintenance", "discharge", "record-treatment-consent", "withdraw-treatment-consent"]),
        (Practice.Communication, ["discuss-improvement"]),
        (Practice.Relationship, ["record-check-in", "raise-concern", "resolve-concern"]),
        (Practice.Referral, ["propose-referral", "send-referral", "record-referral-response", "record-referral-report", "close-referral", "refuse-referral", "decide-no-referral", "record-inbound-referral", "send-report"]),
        (Practice.Education, ["record-education", "set-education-requirement"]),
        (Practice.Feedback, ["request-feedback", "record-feedback", "act-on-feedback", "tell-client"]),
        (Practice.Privacy, ["record-preference", "grant-consent", "revoke-consent", "record-guardian", "disclose", "hold-erasure", "release-erasure", "erase-client"]),
        (Practice.Celebration, ["celebrate"]),
    }.SelectMany(row => row.Commands.Select(command => (row.Practice, command))).ToFrozenDictionary(row => row.command, row => row.Practice, StringComparer.Ordinal);

    /// <summary>The commands for the record of a client, in the order in which a page offers them.</summary>
    public static ImmutableArray<string> OfClient { get; } = [.. Practices.Keys.Where(command => Practices[command] == Practice.Privacy).Order(StringComparer.Ordinal)];

    /// <summary>The commands for the record of a practitioner.</summary>
    public static ImmutableArray<string> OfPractitioner { get; } = ["record-education", "set-education-requirement"];

    public static IEnumerable<string> All => Practices.Keys;

    public static bool IsKnown(string command) => Practices.ContainsKey(command);

    public static Practice PracticeOf(string command) => Practices[command];
}
