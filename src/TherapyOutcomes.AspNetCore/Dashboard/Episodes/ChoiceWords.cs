using System.Collections.Frozen;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Puts the values of choices into words where only the name of the field is known.</summary>
internal static class ChoiceWords
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["flag"] = "redFlagId",
        ["asked"] = "redFlagId",
        ["positive"] = "redFlagId",
        ["urgency"] = "urgency",
        ["intensity"] = "reactionIntensity",
        ["duration"] = "reactionDuration",
        ["found"] = "reactionsFound",
        ["proposedBy"] = "proposedBy",
        ["audience"] = "celebrationAudience",
        ["purpose"] = "disclosurePurpose",
        ["purposes"] = "disclosurePurpose",
        ["scope"] = "disclosureScope",
        ["topics"] = "discussionTopic",
        ["understood"] = "teachBackResult",
        ["chronicity"] = "chronicity",
        ["delivery"] = "educationDelivery",
        ["met"] = "goalAttainment",
        ["response"] = "referralResponse",
        ["side"] = "bodySide",
        ["explained"] = "consentElement",
        ["what"] = "missedKind",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns a value in words; the value itself if it is no choice.</summary>
    public static string Of(DashboardWords words, string field, string value) =>
        (Kinds.TryGetValue(field, out var kind) ? words.Find($"choices.{kind}.{value}") : null)
        ?? (field == "kind" ? words.Find($"choices.celebrationKind.{value}") ?? words.Find($"choices.dischargeKind.{value}") ?? words.Find($"choices.discontinuationKind.{value}") : null)
        ?? value;
}
