using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>Evaluates commands against the written schema with a validator that is not ours.</summary>
internal sealed class CommandSchemaCheck
{
    private readonly JsonSchema _schema;

    private CommandSchemaCheck(string schema) => _schema = JsonSchema.FromText(schema);

    public static CommandSchemaCheck OfAllCommands() => new(CommandSchema.Write());

    /// <summary>The definition of one command alone, as a tool that knows the command would use it.</summary>
    public static CommandSchemaCheck Of(string command)
    {
        var schema = JsonNode.Parse(CommandSchema.Write())!.AsObject();
        schema.Remove("oneOf");
        schema["$ref"] = $"#/$defs/{command}";
        return new CommandSchemaCheck(schema.ToJsonString());
    }

    public bool Allows(string json)
    {
        using var document = JsonDocument.Parse(json);
        return _schema.Evaluate(document.RootElement).IsValid;
    }
}
