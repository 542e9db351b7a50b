using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>A stored event of every name and schema, in files that are never changed: what was once stored must stay readable.</summary>
internal static class EventCorpus
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Folder => Path.Combine(Repository.Root, "tests", "TherapyOutcomes.Tests", "Serialization", "Corpus");

    public static string PathOf(string name, int schema) => Path.Combine(Folder, FormattableString.Invariant($"{name}.{schema}.json"));

    public static IEnumerable<(string Name, int Schema)> Files => Directory.GetFiles(Folder, "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file).Split('.'))
        .Select(parts => (parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The samples of a name and schema: payload and words.</summary>
    public static List<(byte[] Payload, List<string> Words)> Read(string name, int schema) =>
        [.. JsonNode.Parse(File.ReadAllText(PathOf(name, schema)))!.AsArray().Select(sample => (
            Encoding.UTF8.GetBytes(sample!["payload"]!.ToJsonString(Compact)),
            sample["words"]!.AsArray().Select(word => word!.GetValue<string>()).ToList()))];

    /// <summary>Writes the samples of an event that has no file yet; the next run then holds the library to it.</summary>
    public static void Write(EventForm form, IEnumerable<WrittenEvent> samples)
    {
        var content = new JsonArray([.. samples.Select(sample => (JsonNode)new JsonObject
        {
            ["payload"] = JsonNode.Parse(sample.Payload),
            ["words"] = new JsonArray([.. sample.Words.Select(word => (JsonNode)word)]),
        })]);
        File.WriteAllText(PathOf(form.Name, form.Schema), content.ToJsonString(Indented) + "\n");
    }

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
