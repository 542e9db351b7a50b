using System.Text.Json;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Puts events into words.</summary>
internal static class EventWords
{
    public static string Name(DashboardWords words, RecordedEvent recorded) => words[$"episodes.event.{recorded.Event.GetType().Name}"];

    /// <summary>True if an event is about the care, and not a reminder of it.</summary>
    public static bool IsOfCare(RecordedEvent recorded) => recorded.Event is not (EpisodeReminderRaised or ClientReminderRaised or PractitionerReminderRaised);

    /// <summary>True if an event is about a protective matter, or about the report of one.</summary>
    public static bool IsProtective(RecordedEvent recorded, FormRecord record) => recorded.Event switch
    {
        RedFlagReported reported => PrivateMatter.Is(reported.Flag),
        RedFlagCleared cleared => PrivateMatter.Is(cleared.Flag),
        RedFlagsScreened screened => screened.Positive.Any(PrivateMatter.Is),
        RedFlagOpened opened => PrivateMatter.Is(opened.Flag),
        RedFlagClosed closed => PrivateMatter.Is(closed.Flag),
        InformationDisclosed { RecipientKind: { } kind } => record.Policy.Authorities.Contains(kind),
        var told => ReferralOf(told) is { } id
            && record.Episode?.Referral.Cases.FirstOrDefault(referral => referral.Id == id) is { } referral && PrivateMatter.Is(referral, record.Client, record.Policy),
    };

    /// <summary>Returns what an event says, a line for each field. What moved the stage has said it all with its name.</summary>
    public static List<(string Label, string Value)> Lines(DashboardWords words, RecordedEvent recorded, IReadOnlyDictionary<string, string> facts)
    {
        if (recorded.Event is StageMoved)
        {
            return [];
        }

        using var document = JsonDocument.Parse(EventWriter.Write(recorded));
        return
        [
            .. document.RootElement.GetProperty("content").EnumerateObject()
                .Select(field => (Label(words, field.Name), Value(words, facts, field.Name, field.Value)))
                .Where(line => line.Item2.Length > 0),
        ];
    }

    private static string Label(DashboardWords words, string field) => words.Find($"episodes.field.{field}") ?? words.Find($"fields.{field}") ?? words["episodes.field.other"];

    private static string Value(DashboardWords words, IReadOnlyDictionary<string, string> facts, string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => string.Empty,
        JsonValueKind.True => words["choices.yes"],
        JsonValueKind.False => words["choices.no"],
        JsonValueKind.Number => value.GetDecimal().ToString("0.####", words.Culture),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? "–" : Value(words, facts, field, item)).Where(text => text.Length > 0)),
        JsonValueKind.Object when value.TryGetProperty("erased", out _) => words["episodes.erased"],
        JsonValueKind.Object when value.TryGetProperty("withheld", out _) => string.Empty,
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(inner => (Label: Label(words, inner.Name), Text: Value(words, facts, inner.Name, inner.Value))).Where(inner => inner.Text.Length > 0).Select(inner => $"{inner.Label}: {inner.Text}")),
        _ => facts.GetValueOrDefault(value.GetString()!) ?? ChoiceWords.Of(words, field, value.GetString()!),
    };

    private static FactId? ReferralOf(TherapyEvent told) => told switch
    {
        ReferralProposed proposed => proposed.Referral,
        ReferralSent sent => sent.Referral,
        ReferralResponseRecorded response => response.Referral,
        ReferralReportRecorded report => report.Referral,
        ReferralClosed closed => closed.Referral,
        ReferralRefused refused => refused.Referral,
        _ => null,
    };
}
