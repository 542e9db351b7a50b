using System.Text.Json;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes explanations as JSON, without the words of the history.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter writer, EpisodeExplanation explanation, IMessageFormatter formatter)
    {
        var evaluation = explanation.Evaluation;
        writer.WriteStartObject();
        writer.WriteString("record", evaluation.Record.ToString());
        writer.WriteString("stage", evaluation.Stage?.ToString());
        writer.WriteString("asOf", WireTime.Write(explanation.AsOf));
        WriteArray(writer, "measures", explanation.Measures.SelectMany(measure => measure.Changes.Select(change => (measure, change))), shown => ChangeJson.Write(writer, shown.measure, shown.change, formatter));
        WriteArray(writer, "findings", evaluation.Findings, finding => WriteFinding(writer, finding, formatter));
        WriteArray(writer, "nextSteps", evaluation.NextSteps, step => NextStepJson.Write(writer, step, step.InWords(formatter)));
        writer.WriteString("reviewAt", evaluation.ReviewAt is { } time ? WireTime.Write(time) : null);
        WriteArray(writer, "history", explanation.History, recorded => WriteEvent(writer, recorded));
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding, IMessageFormatter formatter)
    {
        writer.WriteStartObject();
        FindingJson.WriteFields(writer, finding, finding.InWords(formatter));
        WriteArray(writer, "holds", finding.Rule.Effects.Select(effect => effect.Trigger).OfType<WorkflowTrigger>(), trigger => writer.WriteStringValue(trigger.ToString()));
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, RecordedEvent recorded)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", recorded.Metadata.Version);
        writer.WriteString("at", WireTime.Write(recorded.Metadata.OccurredAt));
        writer.WriteString("actor", recorded.Metadata.Actor.Value);
        writer.WriteString("event", EventCatalog.Standard.FormOf(recorded.Event).Name);
        if (recorded.Event is StageMoved move)
        {
            writer.WriteString("from", move.From.ToString());
            writer.WriteString("to", move.To.ToString());
            WriteArray(writer, "because", move.Because, fact => writer.WriteStringValue(fact.Value));
        }

        writer.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }
}
