using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes answers as JSON, one object per line.</summary>
/// <remarks>Thread-safe.</remarks>
public static class AnswerWriter
{
    // The JSON is read by programs and never embedded in HTML, so letters need no escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer as JSON on a single line.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="formatter">The formatter for messages; null for English.</param>
    /// <returns>The JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(Answer answer, IMessageFormatter? formatter = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            WriteTo(writer, answer, formatter ?? MessageFormatter.English);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes an answer as a JSON object to a writer.</summary>
    /// <param name="writer">The writer that receives the JSON.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="formatter">The formatter for messages.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteTo(Utf8JsonWriter writer, Answer answer, IMessageFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(formatter);
        writer.WriteStartObject();
        writer.WriteBoolean("accepted", answer.Accepted);
        if (answer.Error is { } error)
        {
            WriteError(writer, error);
        }
        else
        {
            writer.WriteString("record", answer.Record.ToString());
            writer.WriteNumber("version", answer.Version);
            writer.WriteString("stage", answer.Stage?.ToString());
        }

        writer.WriteStartArray("events");
        foreach (var recorded in answer.Events)
        {
            writer.WriteStringValue(recorded.Event.GetType().Name);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in answer.Findings)
        {
            WriteFinding(writer, finding, formatter);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("nextSteps");
        foreach (var step in answer.NextSteps)
        {
            WriteStep(writer, step, formatter);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, InputError error)
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code);
        writer.WriteString("field", error.Field);
        writer.WriteString("message", error.Message);
        writer.WriteString("allowed", error.Allowed);
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding, IMessageFormatter formatter)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.Rule.Id);
        writer.WriteString("severity", WireNames<RuleSeverity>.Of(finding.Severity));
        writer.WriteNumber("practice", (int)finding.Rule.Practice);
        writer.WriteString("message", formatter.Format(finding.MessageKey, finding.Evidence));
        WriteEvidence(writer, finding.Evidence);
        writer.WriteString("source", finding.Rule.Source);
        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, NextStep step, IMessageFormatter formatter)
    {
        writer.WriteStartObject();
        writer.WriteString("command", step.Command);
        writer.WriteNumber("practice", (int)step.Practice);
        writer.WriteString("dueOn", step.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("urgency", WireNames<Urgency>.Of(step.Urgency));
        writer.WriteString("rule", step.Rule);
        writer.WriteString("why", formatter.Format(step.MessageKey, step.Evidence));
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, ImmutableArray<Evidence> evidence)
    {
        writer.WriteStartObject("evidence");
        foreach (var item in evidence)
        {
            if (item.Number is { } number)
            {
                writer.WriteNumber(item.Name, number);
            }
            else
            {
                writer.WriteString(item.Name, item.Text);
            }
        }

        writer.WriteEndObject();
    }
}
