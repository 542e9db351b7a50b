using System.Security.Cryptography;
using System.Text.Json;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Serialization;

/// <summary>A digest of a command's meaning, by which a repeat is told from another command with the same id.</summary>
internal static class CommandFingerprint
{
    private const int Length = 16;

    /// <summary>Digests a command under a record's key, so that the digest tells nothing once the key is destroyed; without a key plainly.</summary>
    public static string Of(Command command, RecordSecret? secret)
    {
        var json = CanonicalJson(command);
        var digest = secret is null ? SHA256.HashData(json) : HMACSHA256.HashData(secret.FingerprintKey, json);
        return Convert.ToHexStringLower(digest.AsSpan(0, Length));
    }

    private static byte[] CanonicalJson(Command command)
    {
        var content = command with { CommandId = null };
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, WireCommands.NameOf(command));
            writer.WritePropertyName("content"u8);
            JsonSerializer.Serialize(writer, content, CommandJsonContext.Default.GetTypeInfo(content.GetType())!);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
