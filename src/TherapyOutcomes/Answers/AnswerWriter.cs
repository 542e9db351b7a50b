using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes answers and evaluations as JSON, one object per line.</summary>
/// <remarks>Thread-safe.</remarks>
public static class AnswerWriter
{
    // The JSON is read by programs and never embedded in HTML, so letters need no escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer or an evaluation as JSON on a single line.</summary>
    /// <param name="evaluation">The answer or evaluation.</param>
    /// <param name="formatter">The formatter for messages; null for English.</param>
    /// <returns>The JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> is null.</exception>
    public static string Write(RecordEvaluation evaluation, IMessageFormatter? formatter = null)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            WriteTo(writer, evaluation, formatter ?? MessageFormatter.English);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes an answer or an evaluation as a JSON object to a writer.</summary>
    /// <param name="writer">The writer that receives the JSON.</param>
    /// <param name="evaluation">The answer or evaluation.</param>
    /// <param name="formatter">The formatter for messages.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteTo(Utf8JsonWriter writer, RecordEvaluation evaluation, IMessageFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(formatter);
        writer.WriteStartObject();
        if (evaluation is Answer answer)
        {
            WriteOutcome(writer, answer);
        }
        else
        {
            WriteRecord(writer, evaluation);
        }

        WriteFindings(writer, evaluation, formatter);
        if (evaluation is not Answer)
        {
            writer.WriteString("reviewAt", evaluation.ReviewAt is { } time ? WireTime.Write(time) : null);
        }

        writer.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter writer, Answer answer)
    {
        writer.WriteBoolean("accepted", answer.Accepted);
        writer.WriteString("outcome", WireNames<AnswerOutcome>.Of(answer.Outcome));
        if (answer.Error is { } error)
        {
            WriteError(writer, error);
        }
        else
        {
            WriteRecord(writer, answer);
        }

        WriteEvents(writer, answer.Events);
    }

    private static void WriteRecord(Utf8JsonWriter writer, RecordEvaluation evaluation)
    {
        writer.WriteString("record", evaluation.Record.ToString());
        writer.WriteNumber("version", evaluation.Version);
        writer.WriteString("stage", evaluation.Stage?.ToString());
    }

    private static void WriteEvents(Utf8JsonWriter writer, ImmutableArray<RecordedEvent> events)
    {
        writer.WriteStartArray("events");
        foreach (var recorded in events)
        {
            writer.WriteStringValue(EventCatalog.Standard.FormOf(recorded.Event).Name);
        }

        writer.WriteEndArray();
        WriteIds(writer, events);
    }

    // The ids that the library generates if the command has none: a host needs them to correct the fact later.
    private static void WriteIds(Utf8JsonWriter writer, ImmutableArray<RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            var (fact, id) = recorded.Event switch
            {
                ScoreRecorded score => ("score", score.Score.Value),
                ImprovementObserved observed => ("observation", observed.Observation.Value),
                _ => (null, null),
            };
            if (fact is not null)
            {
                writer.WriteStartObject("ids");
                writer.WriteString(fact, id);
                writer.WriteEndObject();
            }
        }
    }

    private static void WriteFindings(Utf8JsonWriter writer, RecordEvaluation evaluation, IMessageFormatter formatter)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in evaluation.Findings)
        {
            WriteFinding(writer, finding, formatter);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("nextSteps");
        foreach (var step in evaluation.NextSteps)
        {
            WriteStep(writer, step, formatter);
        }

        writer.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter writer, CommandError error)
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
        writer.WriteString("message", finding.InWords(formatter));
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
        writer.WriteString("why", step.InWords(formatter));
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
