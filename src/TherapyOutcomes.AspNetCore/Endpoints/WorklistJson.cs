using System.Text.Json;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Writes a page of the worklist as JSON, with the reasons in words.</summary>
internal static class WorklistJson
{
    public static void Write(Utf8JsonWriter writer, WorklistPage page, IMessageFormatter messages)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("entries");
        foreach (var entry in page.Entries)
        {
            WriteEntry(writer, entry, messages);
        }

        writer.WriteEndArray();
        writer.WriteString("next", page.ContinuationToken);
        writer.WriteNumber("outdated", page.Outdated);
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, WorklistEntry entry, IMessageFormatter messages)
    {
        writer.WriteStartObject();
        writer.WriteString("record", entry.Record.ToString());
        writer.WriteString("client", entry.Client?.Value);
        writer.WriteString("practitioner", entry.Practitioner?.Value);
        writer.WriteString("stage", entry.Stage?.ToString());
        writer.WriteBoolean("held", entry.IsHeld);
        writer.WriteString("command", entry.Command);
        writer.WriteString("rule", entry.Rule);
        writer.WriteDay("dueOn", entry.DueOn);
        writer.WriteString("urgency", WireName<Urgency>.Of(entry.Urgency));
        writer.WriteString("why", entry.InWords(messages));
        writer.WriteEndObject();
    }
}
