using System.Security.Cryptography;
using System.Text.Json;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Serialization;

/// <summary>A digest of a command's meaning, by which a repeat is told from another command with the same id.</summary>
internal static class CommandFingerprint
{
    private const int Length = 16;

    // What a fingerprint begins with tells how it was made.
    private const string Form = "1:";

    /// <summary>Digests a command under a record's key, so that the digest tells nothing once the key is destroyed; without a key plainly.</summary>
    public static string Of(Command command, RecordSecret? secret)
    {
        var json = CanonicalJson(command);
        var digest = secret is null ? SHA256.HashData(json) : HMACSHA256.HashData(secret.FingerprintKey, json);
        return Form + Convert.ToHexStringLower(digest.AsSpan(0, Length));
    }

    private static byte[] CanonicalJson(Command command)
    {
        var content = command with { CommandId = null };
        var fields = JsonSerializer.SerializeToElement(content, JsonForms.Canonical.GetTypeInfo(content.GetType()));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, CommandCatalog.NameOf(command));
            WriteSorted(writer, fields);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    // By name, so that the order of a class's properties is nobody's promise.
    private static void WriteSorted(Utf8JsonWriter writer, JsonElement fields)
    {
        foreach (var field in fields.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(field.Name);
            if (field.Value.ValueKind == JsonValueKind.Object)
            {
                writer.WriteStartObject();
                WriteSorted(writer, field.Value);
                writer.WriteEndObject();
            }
            else
            {
                field.Value.WriteTo(writer);
            }
        }
    }
}
