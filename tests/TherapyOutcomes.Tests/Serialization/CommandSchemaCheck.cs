using System.Text.Json;
using Json.Schema;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>Evaluates commands against the written schema with a validator that is not ours.</summary>
internal sealed class CommandSchemaCheck
{
    private readonly JsonSchema _schema;

    private CommandSchemaCheck(string schema) => _schema = JsonSchema.FromText(schema);

    public static CommandSchemaCheck OfAllCommands() => new(CommandSchema.Write());

    /// <summary>The schema of one command, as a tool that knows the command uses it.</summary>
    public static CommandSchemaCheck Of(string command) => new(CommandSchema.Write(command));

    public bool Allows(string json)
    {
        using var document = JsonDocument.Parse(json);
        return _schema.Evaluate(document.RootElement).IsValid;
    }
}
