using System.Text.Json.Nodes;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.AspNetCore.OpenApi;

/// <summary>The generated schemas of all commands, as components of an OpenAPI document.</summary>
internal static class CommandSchemas
{
    /// <summary>The name of the schema of any command.</summary>
    public const string Command = "command";

    // The host knows these.
    private static readonly string[] Supplied = ["at", "actor", "clinic"];

    public static JsonObject Read()
    {
        var root = JsonNode.Parse(CommandSchema.Write().Replace("\"#/$defs/", "\"#/components/schemas/", StringComparison.Ordinal))!.AsObject();
        var schemas = root["$defs"]!.DeepClone().AsObject();
        foreach (var choice in root["oneOf"]!.AsArray())
        {
            var name = choice!["$ref"]!.GetValue<string>().Split('/')[^1];
            Relax(schemas[name]!["required"]!.AsArray());
        }

        schemas[Command] = new JsonObject
        {
            ["description"] = "A command. The clinic and the actor are those who are signed in, and the time is now, unless the command says the same or an earlier time.",
            ["oneOf"] = root["oneOf"]!.DeepClone(),
        };
        return schemas;
    }

    private static void Relax(JsonArray required)
    {
        for (var index = required.Count - 1; index >= 0; index--)
        {
            if (Supplied.Contains(required[index]!.GetValue<string>()))
            {
                required.RemoveAt(index);
            }
        }
    }
}
