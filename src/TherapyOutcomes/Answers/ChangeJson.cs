using System.Text.Json;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes what a measure shows, and how certain that is, as JSON.</summary>
internal static class ChangeJson
{
    public static void Write(Utf8JsonWriter writer, ExplainedMeasure measure, ChangeExplanation change, IMessageFormatter formatter)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", measure.Measure.Id.Value);
        writer.WriteString("verdict", WireNames<Verdict>.Of(change.Comparison.Verdict));
        writer.WriteBoolean("mixed", measure.IsMixed);
        WriteNumber(writer, "baseline", change.Comparison.From);
        writer.WriteNumber("score", change.Comparison.To);
        writer.WriteNumber("gain", change.Comparison.Gain);
        WriteBoolean(writer, "detectable", change.IsDetectable);
        WriteBoolean(writer, "meaningful", change.IsMeaningful);
        WriteBoolean(writer, "acceptable", change.IsAcceptable);
        writer.WriteStartArray("thresholds");
        foreach (var threshold in new[] { change.Mic, change.Mdc }.OfType<Threshold>())
        {
            WriteThreshold(writer, threshold);
        }

        writer.WriteEndArray();
        WriteUncertainty(writer, change);
        writer.WriteStartArray("reasons");
        foreach (var reason in change.Reasons)
        {
            writer.WriteStringValue(reason.InWords(formatter));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Only those that decide are part of an explanation.
    private static void WriteThreshold(Utf8JsonWriter writer, Threshold threshold)
    {
        writer.WriteStartObject();
        writer.WriteString("id", threshold.Id);
        writer.WriteBoolean("decides", true);
        writer.WriteString("kind", WireNames<ThresholdKind>.Of(threshold.Kind));
        writer.WriteNumber("value", threshold.Value);
        writer.WriteString("unit", WireNames<ThresholdUnit>.Of(threshold.Unit));
        writer.WriteString("population", threshold.Population);
        writer.WriteString("citation", threshold.Citation);
        writer.WriteString("mark", WireNames<EvidenceMark>.Of(threshold.Mark));
        writer.WriteEndObject();
    }

    // The interval and the probabilities of a change; null if its error is not known.
    private static void WriteUncertainty(Utf8JsonWriter writer, ChangeExplanation change)
    {
        if (change.Estimate is not { } estimate)
        {
            writer.WriteNull("uncertainty");
            return;
        }

        writer.WriteStartObject("uncertainty");
        writer.WriteStartArray("interval95");
        writer.WriteNumberValue(estimate.Interval.Lower);
        writer.WriteNumberValue(estimate.Interval.Upper);
        writer.WriteEndArray();
        writer.WriteNumber("probabilityOfGain", estimate.ProbabilityOfGain);
        WriteNumber(writer, "probabilityOfMeaningfulGain", change.ProbabilityOfMeaningfulGain);
        WriteNumber(writer, "probabilityOfMeaningfulLoss", change.ProbabilityOfMeaningfulLoss);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } given)
        {
            writer.WriteNumber(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } given)
        {
            writer.WriteNumber(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteBoolean(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } given)
        {
            writer.WriteBoolean(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
