using System.Buffers;
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

    private static ReadOnlySpan<byte> CanonicalJson(Command command)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteString("type"u8, CommandCatalog.NameOf(command));
        writer.WritePropertyName("command"u8);
        JsonSerializer.Serialize(writer, command, JsonForms.Canonical.GetTypeInfo(command.GetType()));
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenSpan;
    }
}
