using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyOutcomes.Rules;

/// <summary>Writes findings and their evidence as JSON.</summary>
internal static class FindingJson
{
    /// <summary>Writes a finding with its message in words.</summary>
    public static void Write(Utf8JsonWriter writer, Finding finding, string message)
    {
        writer.WriteStartObject();
        WriteFields(writer, finding, message);
        writer.WriteEndObject();
    }

    /// <summary>Writes the fields of a finding, to which others may be added.</summary>
    public static void WriteFields(Utf8JsonWriter writer, Finding finding, string message)
    {
        writer.WriteString("rule", finding.Rule.Id);
        writer.WriteString("severity", WireNames<RuleSeverity>.Of(finding.Severity));
        writer.WriteNumber("practice", (int)finding.Rule.Practice);
        writer.WriteString("message", message);
        WriteEvidence(writer, finding.Evidence);
        writer.WriteString("source", finding.Rule.Source);
    }

    // Words of a client are for the message alone.
    private static void WriteEvidence(Utf8JsonWriter writer, ImmutableArray<Evidence> evidence)
    {
        writer.WriteStartObject("evidence");
        foreach (var item in evidence)
        {
            if (item.Number is { } number)
            {
                writer.WriteNumber(item.Name, number);
            }
            else if (item.Words is null)
            {
                writer.WriteString(item.Name, item.Text);
            }
        }

        writer.WriteEndObject();
    }
}
