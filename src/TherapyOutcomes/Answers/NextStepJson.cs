using System.Globalization;
using System.Text.Json;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes next steps as JSON.</summary>
internal static class NextStepJson
{
    /// <summary>Writes a step with its reason in words.</summary>
    public static void Write(Utf8JsonWriter writer, NextStep step, string why)
    {
        writer.WriteStartObject();
        writer.WriteString("command", step.Command);
        if (step.With is { } choice)
        {
            writer.WriteStartObject("with");
            writer.WriteString(choice.Field, choice.Value);
            writer.WriteEndObject();
        }

        writer.WriteNumber("practice", (int)step.Practice);
        writer.WriteString("dueOn", step.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("urgency", WireNames<Urgency>.Of(step.Urgency));
        writer.WriteString("rule", step.Rule);
        writer.WriteString("why", why);
        writer.WriteEndObject();
    }
}
