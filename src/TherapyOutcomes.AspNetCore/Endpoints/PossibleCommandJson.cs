using System.Collections.Immutable;
using System.Text.Json;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Writes the commands that an episode takes now, each with the form that its fields make, for buttons and forms of a page.</summary>
internal static class PossibleCommandJson
{
    public static void Write(Utf8JsonWriter writer, ImmutableArray<PossibleCommand> commands, CommandDefaults defaults, IMessageFormatter messages)
    {
        writer.WriteStartArray();
        foreach (var command in commands)
        {
            writer.WriteStartObject();
            writer.WriteString("command", command.Name);
            WriteStep(writer, command.Step, messages);
            WriteHeldBy(writer, command.HeldBy, messages);
            writer.WritePropertyName("schema");
            writer.WriteRawValue(command.WriteSchema(defaults));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStep(Utf8JsonWriter writer, NextStep? step, IMessageFormatter messages)
    {
        if (step is not null)
        {
            writer.WriteStartObject("step");
            writer.WriteDay("dueOn", step.DueOn);
            writer.WriteString("rule", step.Rule);
            writer.WriteString("why", step.InWords(messages));
            writer.WriteEndObject();
        }
    }

    private static void WriteHeldBy(Utf8JsonWriter writer, ImmutableArray<Finding> findings, IMessageFormatter messages)
    {
        writer.WriteStartArray("heldBy");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.Rule.Id);
            writer.WriteString("message", finding.InWords(messages));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
