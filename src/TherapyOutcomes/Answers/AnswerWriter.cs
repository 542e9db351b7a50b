using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes answers and evaluations as JSON, one object per line.</summary>
/// <remarks>
/// The message of a refusal by REF002 or PRV001 can name recipients. It is for the clinic's staff: show it, but don't log it.
/// <see cref="System.Text.Json.JsonSerializer"/> writes an answer without the names. Thread-safe.
/// </remarks>
public static class AnswerWriter
{
    // The JSON is read by programs and never embedded in HTML, so letters need no escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer or an evaluation as JSON on a single line.</summary>
    /// <param name="evaluation">The answer or evaluation.</param>
    /// <param name="formatter">The formatter for messages; null for English.</param>
    /// <returns>The JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2013: the formatter threw an exception or returned nothing.</exception>
    public static string Write(RecordEvaluation evaluation, IMessageFormatter? formatter = null)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Written(writer => WriteTo(writer, evaluation, formatter ?? MessageFormatter.English));
    }

    /// <summary>Writes an explanation as JSON on a single line, without the words of its history.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="formatter">The formatter for messages; null for English.</param>
    /// <returns>The JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static string Write(EpisodeExplanation explanation, IMessageFormatter? formatter = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return Written(writer => ExplanationJson.Write(writer, explanation, formatter ?? MessageFormatter.English));
    }

    /// <summary>Writes an answer or an evaluation as a JSON object to a writer.</summary>
    /// <param name="writer">The writer that receives the JSON.</param>
    /// <param name="evaluation">The answer or evaluation.</param>
    /// <param name="formatter">The formatter for messages.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2013: the formatter threw an exception or returned nothing. Nothing was written.</exception>
    public static void WriteTo(Utf8JsonWriter writer, RecordEvaluation evaluation, IMessageFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(formatter);
        var messages = AnswerMessages.Of(evaluation, formatter);
        writer.WriteStartObject();
        if (evaluation is Answer answer)
        {
            WriteOutcome(writer, answer);
        }
        else
        {
            WriteRecord(writer, evaluation);
        }

        WriteFindings(writer, evaluation, messages);
        if (evaluation is not Answer)
        {
            writer.WriteString("reviewAt", evaluation.ReviewAt is { } time ? WireTime.Write(time) : null);
        }

        writer.WriteEndObject();
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteOutcome(Utf8JsonWriter writer, Answer answer)
    {
        writer.WriteBoolean("accepted", answer.Accepted);
        writer.WriteString("outcome", WireNames<AnswerOutcome>.Of(answer.Outcome));
        if (answer.IsRepeat)
        {
            writer.WriteBoolean("repeat", true);
        }

        if (answer.IsPurged is { } isPurged)
        {
            writer.WriteBoolean("purged", isPurged);
        }

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
        WriteScore(writer, events);
    }

    // A host that gave items learns what they add up to.
    private static void WriteScore(Utf8JsonWriter writer, ImmutableArray<RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            if (recorded.Event is ScoreRecorded score)
            {
                writer.WriteNumber("score", score.Value);
            }
        }
    }

    // The ids that the library generates if the command has none: a host needs them to correct the fact later.
    private static void WriteIds(Utf8JsonWriter writer, ImmutableArray<RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            var (fact, id) = recorded.Event switch
            {
                ScoreRecorded score => ("score", score.Score.Value),
                Discontinued { IsDeath: true } => ("ending", recorded.Metadata.AsFact.Value),
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

    private static void WriteFindings(Utf8JsonWriter writer, RecordEvaluation evaluation, AnswerMessages messages)
    {
        writer.WriteStartArray("findings");
        foreach (var (finding, message) in evaluation.Findings.Zip(messages.Findings))
        {
            FindingJson.Write(writer, finding, message);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("nextSteps");
        foreach (var (step, why) in evaluation.NextSteps.Zip(messages.NextSteps))
        {
            NextStepJson.Write(writer, step, why);
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
}
