using System.Collections.Immutable;
using System.Text.Json;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Writes letters and cards as JSON, with their words.</summary>
internal static class LetterJson
{
    public static void Write(Utf8JsonWriter writer, ClientLetter letter, IMessageFormatter messages) =>
        Write(writer, letter.Language, letter.Text!.Value, ("gaps", letter.Gaps.Select(WireName<LetterGap>.Of)), letter.Findings, messages);

    public static void Write(Utf8JsonWriter writer, ProfessionalLetter letter, IMessageFormatter messages) =>
        Write(writer, letter.Language, letter.Text!.Value, ("scope", letter.Scope.Select(WireName<DisclosureScope>.Of)), letter.Findings, messages);

    public static void Write(Utf8JsonWriter writer, ClientCard card)
    {
        writer.WriteStartObject();
        writer.WriteString("client", card.Client.Value);
        writer.WriteString("episode", card.Episode.Value);
        writer.WriteString("stage", card.Stage.ToString());
        writer.WriteString("language", card.Language);
        writer.WriteString("safety", WireName<CardSafety>.Of(card.Safety));
        writer.WriteString("safetyLine", card.SafetyLine.Reveal());
        writer.WriteString("measure", card.Measure.Id.Value);
        writer.WriteString("scoreLine", card.ScoreLine.Reveal());
        writer.WriteStartArray("points");
        foreach (var point in card.Points)
        {
            writer.WriteStartObject();
            writer.WriteDay("day", point.Day);
            writer.WriteNumber("value", point.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("next", card.Next?.Command);
        writer.WriteString("nextLine", card.NextLine.Reveal());
        writer.WriteString("text", card.Text.Reveal());
        writer.WriteEndObject();
    }

    public static void WriteFindings(Utf8JsonWriter writer, ImmutableArray<Finding> findings, IMessageFormatter messages)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.Rule.Id);
            writer.WriteString("severity", WireName<RuleSeverity>.Of(finding.Severity));
            writer.WriteString("message", finding.InWords(messages));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(
        Utf8JsonWriter writer, string language, ClientText text, (string Name, IEnumerable<string> Values) more, ImmutableArray<Finding> findings, IMessageFormatter messages)
    {
        writer.WriteStartObject();
        writer.WriteString("language", language);
        writer.WriteString("text", text.Reveal());
        writer.WriteStartArray(more.Name);
        foreach (var value in more.Values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
        WriteFindings(writer, findings, messages);
        writer.WriteEndObject();
    }
}
