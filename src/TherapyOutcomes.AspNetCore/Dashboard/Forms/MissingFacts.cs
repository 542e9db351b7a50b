using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>The commands that are for a fact on record, with the commands that record such a fact. Without one, there is nothing to choose from.</summary>
internal static class MissingFacts
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Helps = new Dictionary<string, ImmutableArray<string>>
    {
        ["record-goal"] = ["set-goal"],
        ["correct"] = ["record-session", "record-score"],
        ["check-reactions"] = ["record-session"],
        ["resolve-reaction"] = ["report-reaction"],
        ["clear-red-flag"] = ["report-red-flag"],
        ["sign-note"] = ["document-improvement", "record-score"],
        ["amend-note"] = ["sign-note", "document-improvement"],
        ["resolve-concern"] = ["raise-concern"],
        ["send-referral"] = ["propose-referral"],
        ["refuse-referral"] = ["propose-referral"],
        ["close-referral"] = ["propose-referral"],
        ["record-referral-response"] = ["send-referral", "propose-referral"],
        ["record-referral-report"] = ["send-referral", "propose-referral"],
        ["send-report"] = ["record-inbound-referral"],
        ["request-feedback"] = ["record-session"],
        ["record-feedback"] = ["request-feedback", "record-session"],
        ["act-on-feedback"] = ["record-feedback", "request-feedback", "record-session"],
        ["tell-client"] = ["act-on-feedback", "record-feedback", "request-feedback", "record-session"],
        ["withdraw-treatment-consent"] = ["record-treatment-consent"],
        ["revoke-consent"] = ["grant-consent"],
        ["release-erasure"] = ["hold-erasure"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the commands that record what a command is for, the nearest first; null if it is for nothing on record.</summary>
    public static ImmutableArray<string>? HelpsOf(string command) => Helps.TryGetValue(command, out var helps) ? helps : null;
}
