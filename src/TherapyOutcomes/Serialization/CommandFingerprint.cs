using System.Security.Cryptography;
using System.Text.Json;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// Computes a digest of a command's meaning. It distinguishes a repeated command from a different command with the same id.
/// </summary>
internal static class CommandFingerprint
{
    private const int Length = 16;

    // The prefix identifies how a fingerprint was computed.
    private const string Form = "1:";

    /// <summary>
    /// Computes the digest of a command. With a record's key it is a keyed digest, which reveals nothing after the key is destroyed; without
    /// a key it is a plain hash.
    /// </summary>
    public static string Of(Command command, RecordSecret? secret)
    {
        var json = CanonicalJson(command);
        var digest = secret is null ? SHA256.HashData(json) : HMACSHA256.HashData(secret.FingerprintKey, json);
        return Form + Convert.ToHexStringLower(digest.AsSpan(0, Length));
    }

    private static byte[] CanonicalJson(Command command)
    {
        var content = command with { CommandId = null };
        var isTimed = !command.IsTimedByHost;
        var fields = JsonSerializer.SerializeToElement(content, JsonForms.Canonical.GetTypeInfo(content.GetType()));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, CommandCatalog.NameOf(command));
            WriteSorted(writer, fields, field => isTimed || field != "at");
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    // Sorted by name, so that the digest does not depend on the order of a class's properties.
    private static void WriteSorted(Utf8JsonWriter writer, JsonElement fields, Predicate<string> isIncluded)
    {
        foreach (var field in fields.EnumerateObject().Where(field => isIncluded(field.Name)).OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(field.Name);
            if (field.Value.ValueKind == JsonValueKind.Object)
            {
                writer.WriteStartObject();
                WriteSorted(writer, field.Value, _ => true);
                writer.WriteEndObject();
            }
            else
            {
                field.Value.WriteTo(writer);
            }
        }
    }
}
