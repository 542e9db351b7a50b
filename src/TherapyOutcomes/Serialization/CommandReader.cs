using System.Text;
using System.Text.Json;
using TherapyOutcomes.Input;
using TherapyOutcomes.Practices;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// Reads commands from JSON, one object per line. For a malformed command, it reports which field is wrong and what is allowed.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public static class CommandReader
{
    /// <summary>The maximum length of a line, in bytes: 1 MiB.</summary>
    public const int MaxLineBytes = 1024 * 1024;

    // No command is nested this deeply. The limit stops input that is nested maliciously.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = true };

    /// <summary>Reads one command from UTF-8 bytes.</summary>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <param name="defaults">What the host knows about the command; null if the JSON says everything.</param>
    /// <returns>The command or the error, never both.</returns>
    public static CommandReading Read(ReadOnlyMemory<byte> json, CommandDefaults? defaults = null)
    {
        if (json.Length > MaxLineBytes)
        {
            return CommandReading.Failed(new CommandError(ErrorCodes.TextTooLong, null, "The line is too long.", $"at most {MaxLineBytes} bytes"));
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement, defaults);
        }
        catch (JsonException)
        {
            return CommandReading.Failed(new CommandError(ErrorCodes.NotJson, null, "The line is not JSON, or nested deeper than 8.", "one JSON object per line"));
        }
    }

    /// <summary>Reads one command from a string.</summary>
    /// <param name="json">One JSON object.</param>
    /// <param name="defaults">What the host knows about the command; null if the JSON says everything.</param>
    /// <returns>The command or the error, never both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static CommandReading Read(string json, CommandDefaults? defaults = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), defaults);
    }

    private static CommandReading Read(JsonElement root, CommandDefaults? defaults)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return CommandReading.Failed(new CommandError(ErrorCodes.NotAnObject, null, "The line is not a JSON object.", "one JSON object per line"));
        }

        var check = new InputCheck();
        var fields = new JsonFieldReader(root, check, defaults);
        var type = fields.Name("type");
        if (check.Error is { } missing)
        {
            return CommandReading.Failed(missing);
        }

        if (!CommandCatalog.TryGet(type, out var form))
        {
            return CommandReading.Failed(new CommandError(ErrorCodes.CommandUnknown, "type", "There is no command of this type.", CommandCatalog.Allowed));
        }

        var command = form.Read(fields);
        fields.RequireNoOthers();
        return check.Error is { } error ? CommandReading.Failed(error) : CommandReading.Of(command with { IsTimedByHost = fields.IsTimedByHost });
    }
}
