using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TherapyOutcomes.Input;
using TherapyOutcomes.Practices;

namespace TherapyOutcomes.Serialization;

/// <summary>Provides the JSON Schema (draft 2020-12) of all commands. It is generated from the code that reads them.</summary>
/// <remarks>
/// The schema checks the form of a command: its fields, their kinds, their allowed values and their ranges. Fields that appear twice, fields
/// that exclude each other, and whatever depends on the record or on the clinic's policy are checked only when the command is read and
/// submitted. It describes commands that say everything: <c>at</c> and <c>actor</c> are required, even if a host supplies them with
/// <see cref="CommandDefaults"/>. Thread-safe.
/// </remarks>
public static class CommandSchema
{
    // A schema is read by programs and never embedded in HTML, so patterns need no escaping.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the schema as indented JSON.</summary>
    /// <returns>The schema, without a line break at its end.</returns>
    public static string Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the schema of one command as indented JSON, such as for a form.</summary>
    /// <param name="command">The name of the command, which is the value of <c>type</c> in its JSON.</param>
    /// <param name="defaults">What the host supplies; the schema leaves those fields out. Null if the JSON says everything.</param>
    /// <returns>The schema, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no command of that name.</exception>
    public static string Write(string command, CommandDefaults? defaults = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!CommandCatalog.TryGet(command, out var form))
        {
            throw new ArgumentException($"There is no command of that name. Allowed: {CommandCatalog.Allowed}.", nameof(command));
        }

        return Write(form.Describe(), defaults);
    }

    /// <summary>Writes the schema of a command without what the host supplies.</summary>
    internal static string Write(CommandDescription command, CommandDefaults? defaults)
    {
        string?[] supplied = [defaults?.At is null ? null : "at", defaults?.Actor is null ? null : "actor", defaults?.Clinic is null ? null : "clinic"];
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            new SchemaWriter(writer).Write(command with { Fields = command.Fields.RemoveAll(field => supplied.Contains(field.Name)) });
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the schema as indented JSON in UTF-8.</summary>
    /// <param name="destination">The buffer that receives the JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    public static void WriteTo(IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        using var writer = new Utf8JsonWriter(destination, Options);
        new SchemaWriter(writer).Write([.. CommandCatalog.Forms.Select(form => form.Describe()).OrderBy(command => command.Name, StringComparer.Ordinal)]);
    }
}
