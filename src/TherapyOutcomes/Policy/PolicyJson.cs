using System.Security.Cryptography;
using System.Text.Json;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes;

/// <summary>Writes a policy as canonical JSON: the same bytes for the same content, regardless of culture or the order of its lists.</summary>
internal static class PolicyJson
{
    private const int Length = 8;

    /// <summary>Returns a digest of everything in the policy, in hexadecimal digits.</summary>
    public static string Fingerprint(ClinicPolicy policy) =>
        Convert.ToHexStringLower(SHA256.HashData(Write(policy)).AsSpan(0, Length));

    public static byte[] Write(ClinicPolicy policy)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteSettings(writer, policy);
            writer.WriteStartArray("measures");
            foreach (var measure in policy.Measures.OrderBy(measure => measure.Id.Value, StringComparer.Ordinal))
            {
                Write(writer, measure);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteSettings(Utf8JsonWriter writer, ClinicPolicy policy)
    {
        writer.WriteString("timeZone", policy.TimeZone.Id);
        writer.WriteStartObject("sustain");
        writer.WriteNumber("followUpDays", policy.Sustain.FollowUpDays);
        writer.WriteNumber("scoresInARow", policy.Sustain.ScoresInARow);
        writer.WriteNumber("days", policy.Sustain.Days);
        writer.WriteEndObject();
        writer.WriteNumber("gapDays", policy.GapDays);
        WriteNumbers(writer, "recallWeeks", policy.RecallWeeks);
        WriteKinds(writer, "clinicians", policy.Clinicians);
        WriteKinds(writer, "emergencyServices", policy.EmergencyServices);
        WriteKinds(writer, "authorities", policy.Authorities);
        WriteTerms(writer, "sensitiveAreas", policy.SensitiveAreas);
        WriteTerms(writer, "registeredTechniques", policy.RegisteredTechniques);
        writer.WriteString("clinicName", policy.ClinicName);
        writer.WriteString("clinicPhone", policy.ClinicPhone);
        writer.WriteBoolean("showsAccessToClients", policy.ShowsAccessToClients);
        WriteMap(writer, "grades", policy.Grades.Select(pair => (pair.Key, pair.Value.ToString())));
        WriteMap(writer, "redFlagUrgency", policy.RedFlagUrgency.Select(pair => (pair.Key.Value, pair.Value.ToString())));
        WriteMap(writer, "letters", policy.Letters.Own.Select(pair => ($"{pair.Key.Kind} {pair.Key.Language} {pair.Key.Reader}", pair.Value.Text)));
    }

    private static void WriteKinds(Utf8JsonWriter writer, string name, IEnumerable<Term> kinds)
    {
        writer.WriteStartArray(name);
        foreach (var kind in kinds.Select(ProfessionKinds.Plain).Distinct().Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(kind);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<int> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    private static void WriteTerms(Utf8JsonWriter writer, string name, IEnumerable<Term> terms)
    {
        writer.WriteStartArray(name);
        foreach (var term in terms.Select(term => term.Value.ToUpperInvariant()).Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(term);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, string name, IEnumerable<(string Key, string Value)> pairs)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Measure measure)
    {
        writer.WriteStartObject();
        writer.WriteString("id", measure.Id.Value);
        writer.WriteString("name", measure.Name);
        WriteNumber(writer, "low", measure.Low);
        WriteNumber(writer, "high", measure.High);
        writer.WriteString("better", measure.Better.ToString());
        writer.WriteString("unit", measure.Unit);
        writer.WriteBoolean("wholeNumbers", measure.IsWholeNumber);
        writer.WriteBoolean("unsettledAfterSession", measure.IsUnsettledAfterSession);
        writer.WriteBoolean("dependsOnRater", measure.DependsOnRater);
        writer.WriteBoolean("decidesAlone", measure.DecidesAlone);
        WriteNumber(writer, "noChange", measure.NoChange);
        WriteNumber(writer, "soundLimit", measure.SoundLimit);
        WriteNumber(writer, "referFrom", measure.ReferFrom);
        writer.WriteString("citation", measure.Citation);
        writer.WriteString("mark", measure.Mark.ToString());
        WriteThresholds(writer, measure);
        WriteScoring(writer, measure);
        WriteTypicalBaseline(writer, measure.TypicalBaseline);
        writer.WriteEndObject();
    }

    // The order is kept, because the first threshold of a kind decides.
    private static void WriteThresholds(Utf8JsonWriter writer, Measure measure)
    {
        writer.WriteStartArray("thresholds");
        foreach (var threshold in measure.Thresholds)
        {
            writer.WriteStartObject();
            writer.WriteString("id", threshold.Id);
            writer.WriteString("kind", threshold.Kind.ToString());
            WriteNumber(writer, "value", threshold.Value);
            writer.WriteString("unit", threshold.Unit.ToString());
            writer.WriteString("population", threshold.Population);
            writer.WriteString("citation", threshold.Citation);
            writer.WriteString("mark", threshold.Mark.ToString());
            writer.WriteBoolean("ofOneItem", threshold.IsOfOneItem);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteScoring(Utf8JsonWriter writer, Measure measure)
    {
        writer.WriteString("formula", measure.Scoring?.Formula);
        writer.WriteString("answers", measure.Scoring?.Allowed);
        writer.WriteStartArray("table");
        foreach (var score in measure.Scoring is RawScoreTable table ? table.Scores : [])
        {
            writer.WriteRawValue(CanonicalForms.Of(score));
        }

        writer.WriteEndArray();
        writer.WriteStartArray("reversedItems");
        foreach (var item in measure.Scoring is QuestionnaireScoring questionnaire ? questionnaire.ReversedItems : [])
        {
            writer.WriteNumberValue(item);
        }

        writer.WriteEndArray();
        writer.WriteString("missingItems", measure.MissingItems?.Rule);
        writer.WriteStartArray("safetyItems");
        foreach (var item in measure.SafetyItems.OrderBy(item => item.Item).ThenBy(item => item.Flag.Value, StringComparer.Ordinal))
        {
            writer.WriteStringValue($"{item.Item} {item.Flag}");
        }

        writer.WriteEndArray();
    }

    private static void WriteTypicalBaseline(Utf8JsonWriter writer, TypicalBaseline? baseline)
    {
        if (baseline is null)
        {
            return;
        }

        writer.WriteStartObject("typicalBaseline");
        WriteNumber(writer, "mean", baseline.Mean);
        WriteNumber(writer, "sd", baseline.Sd);
        WriteNumber(writer, "reliability", baseline.Reliability);
        writer.WriteStartArray("chronicities");
        foreach (var chronicity in baseline.Chronicities.Order())
        {
            writer.WriteStringValue(chronicity.ToString());
        }

        writer.WriteEndArray();
        writer.WriteString("population", baseline.Population);
        writer.WriteString("citation", baseline.Citation);
        writer.WriteString("mark", baseline.Mark.ToString());
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } given)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(CanonicalForms.Of(given));
        }
    }
}
