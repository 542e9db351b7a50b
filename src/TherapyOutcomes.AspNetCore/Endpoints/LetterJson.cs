using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Writes letters and cards as JSON, with their words.</summary>
internal static class LetterJson
{
    public static void Write(Utf8JsonWriter writer, ClientLetter letter, IMessageFormatter messages)
    {
        writer.WriteStartObject();
        writer.WriteString("language", letter.Language);
        writer.WriteString("text", letter.Text!.Value.Reveal());
        writer.WriteStartArray("gaps");
        foreach (var gap in letter.Gaps)
        {
            writer.WriteStringValue(NameOf(gap));
        }

        writer.WriteEndArray();
        WriteFindings(writer, letter.Findings, messages);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ProfessionalLetter letter, IMessageFormatter messages)
    {
        writer.WriteStartObject();
        writer.WriteString("language", letter.Language);
        writer.WriteString("text", letter.Text!.Value.Reveal());
        writer.WriteStartArray("scope");
        foreach (var scope in letter.Scope)
        {
            writer.WriteStringValue(NameOf(scope));
        }

        writer.WriteEndArray();
        WriteFindings(writer, letter.Findings, messages);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ClientCard card)
    {
        writer.WriteStartObject();
        writer.WriteString("client", card.Client.Value);
        writer.WriteString("episode", card.Episode.Value);
        writer.WriteString("stage", card.Stage.ToString());
        writer.WriteString("language", card.Language);
        writer.WriteString("safety", NameOf(card.Safety));
        writer.WriteString("safetyLine", card.SafetyLine.Reveal());
        writer.WriteString("measure", card.Measure.Id.Value);
        writer.WriteString("scoreLine", card.ScoreLine.Reveal());
        writer.WriteStartArray("points");
        foreach (var point in card.Points)
        {
            writer.WriteStartObject();
            writer.WriteString("day", point.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
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
            writer.WriteString("severity", NameOf(finding.Severity));
            writer.WriteString("message", finding.InWords(messages));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
