using System.Text.Json.Serialization.Metadata;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Serialization;

/// <summary>Arranges the fields of the canonical form.</summary>
internal static class CanonicalFields
{
    /// <summary>
    /// Sorts the fields of a type by name, so that the form does not depend on the order of its properties. A command's id is left out,
    /// and so is a time that the host supplied: neither belongs to what the command means.
    /// </summary>
    public static void Arrange(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var fields = type.Properties.OrderBy(field => field.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var field in fields)
        {
            type.Properties.Add(field);
        }

        if (typeof(Command).IsAssignableFrom(type.Type))
        {
            fields.Single(field => field.Name == "commandId").ShouldSerialize = static (_, _) => false;
            fields.Single(field => field.Name == "at").ShouldSerialize = static (command, _) => !((Command)command).IsTimedByHost;
        }
    }
}
