using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TherapyOutcomes.Input;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Ways;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>The schema accepts and refuses the same commands as the reader and the checks that follow it.</summary>
public sealed class CommandSchemaTests
{
    // Most of them are wrong for any given field. None is wrong only in what a schema can't say: that a day exists, or that a number has
    // too many digits.
    private static readonly string[] Values =
    [
        "null", "7", "0", "-1", "1000", "2.5", "true", "\"\"", "\" \"", "\"some words\"", "\"a-1\"", "\"a\\nb\"", "\"NDI%\"", $"\"{new string('a', 65)}\"", "\"urgent\"",
        "\"2026-04-05\"", "\"2026-04-05T06:07\"", "\"2026-04-05T06:07Z\"", "\"2026-04-05T06:07:08.9+01:00\"",
        "[]", "[null]", "[1]", "[\"urgent\"]", "[{}]", "{}", "{\"a\":1}", "{\"a\":0}", "{\" \":1}", "{\"a\":\"b\"}",
    ];

    private static readonly CommandSchemaCheck Schema = CommandSchemaCheck.OfAllCommands();

    public static TheoryData<string> Types => new(Samples.CommandTypes.Select(type => type.Name));

    public static TheoryData<string> Ways => new(Way.Names);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Evaluate_LinesOfAWay_AgreesWithTheReader(string name) =>
        Assert.All(Way.Load(name).Lines, line => Assert.Equal(IsWellFormed(line), Schema.Allows(line)));

    [Theory]
    [InlineData("""{"type":"sign-note","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","note":"n1"}""", true)]
    [InlineData("""{"type":"sign-note","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","note":"n1","clinic":null}""", true)]
    [InlineData("""{"type":"sign-note","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","note":"n1","text":"more"}""", false)]
    [InlineData("""{"type":"sign-note","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1"}""", false)]
    [InlineData("""{"type":"sign-note","at":"2026-03-02T09:00:00","actor":"p1","episode":"e1","note":"n1"}""", false)]
    [InlineData("""{"type":"sign-notes","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","note":"n1"}""", false)]
    [InlineData("""{"type":"record-goal","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","goal":"g1","met":"Yes"}""", false)]
    [InlineData("""{"type":"record-session","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","session":"s1","techniques":[],"minutes":600,"areas":[]}""", true)]
    [InlineData("""{"type":"record-session","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","session":"s1","techniques":[],"minutes":601,"areas":[]}""", false)]
    [InlineData("""{"type":"report-red-flag","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","flag":"suicidal-thought","detail":"x"}""", true)]
    [InlineData("""{"type":"report-red-flag","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","flag":"bad-feeling","detail":"x"}""", false)]
    [InlineData("""{"at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1"}""", false)]
    [InlineData("[]", false)]
    public void Evaluate_ACommand_IsAllowedIfItsFieldsAre(string json, bool allowed)
    {
        Assert.Equal(allowed, Schema.Allows(json));
        Assert.Equal(allowed, IsWellFormed(json));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Evaluate_ASampleAndEveryChangeOfAField_AgreesWithTheReader(string type)
    {
        var sample = Samples.Wire((Command)Samples.Of(Samples.CommandTypes.Single(command => command.Name == type)));
        var schema = CommandSchemaCheck.Of(sample["type"]!.GetValue<string>());
        var changed = Changes(sample).ToList();

        Assert.True(schema.Allows(sample.ToJsonString()));
        Assert.Contains(changed, json => !schema.Allows(json));
        Assert.All(changed, json => Assert.True(IsWellFormed(json) == schema.Allows(json), json));
    }

    [Fact]
    public void Write_OfAllCommands_NamesEachDefinitionOnceAndRefersToAll()
    {
        using var schema = JsonDocument.Parse(CommandSchema.Write(), new JsonDocumentOptions { AllowDuplicateProperties = false });

        var names = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(definition => definition.Name).ToList();

        Assert.Equal(CommandCatalog.Names.Order(StringComparer.Ordinal), names.Take(CommandCatalog.Names.Count()));
        Assert.All(names, name => Assert.Contains($"\"#/$defs/{name}\"", schema.RootElement.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public void WriteTo_Buffer_GivesTheSameBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();

        CommandSchema.WriteTo(buffer);

        Assert.Equal(CommandSchema.Write(), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    // Fields that exclude each other are the one thing that the checks find and a schema of fields does not say.
    private static bool IsWellFormed(string json)
    {
        var check = new InputCheck();
        CommandReader.Read(json).Command?.Validate(check);
        return CommandReader.Read(json).IsRead && check.Error is null or { Code: ErrorCodes.FieldsConflict };
    }

    // Each field, also of an object within, once without it, once with each other value, and once with a field that does not exist.
    private static IEnumerable<string> Changes(JsonObject sample)
    {
        foreach (var path in Objects(sample, []).ToList())
        {
            foreach (var name in At(sample, path).Select(field => field.Key).Where(name => name != "type").ToList())
            {
                yield return Changed(sample, path, inner => inner.Remove(name));
                foreach (var value in Values)
                {
                    yield return Changed(sample, path, inner => inner[name] = JsonNode.Parse(value));
                }
            }

            yield return Changed(sample, path, inner => inner["unheardOf"] = 1);
        }
    }

    private static string Changed(JsonObject sample, ImmutableArray<object> path, Action<JsonObject> change)
    {
        var copy = sample.DeepClone().AsObject();
        change(At(copy, path));
        return copy.ToJsonString();
    }

    private static JsonObject At(JsonNode root, ImmutableArray<object> path) =>
        path.Aggregate(root, (node, step) => step is int index ? node[index]! : node[(string)step]!).AsObject();

    private static IEnumerable<ImmutableArray<object>> Objects(JsonNode? node, ImmutableArray<object> path)
    {
        var inner = node switch
        {
            JsonObject fields => fields.Select(field => (Step: (object)field.Key, Node: field.Value)),
            JsonArray items => items.Select((item, index) => (Step: (object)index, Node: item)),
            _ => [],
        };
        return [.. node is JsonObject ? [path] : Array.Empty<ImmutableArray<object>>(), .. inner.SelectMany(next => Objects(next.Node, path.Add(next.Step)))];
    }
}
