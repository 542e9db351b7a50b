using System.Security.Cryptography;
using System.Text.Json;

namespace TherapyOutcomes.Serialization;

/// <summary>A digest of a command's content, by which a repeat is told from another command with the same id.</summary>
internal static class CommandFingerprint
{
    public static string Of(Command command)
    {
        var content = command with { CommandId = null };
        var json = JsonSerializer.SerializeToUtf8Bytes(content, CommandJsonContext.Default.GetTypeInfo(content.GetType())!);
        return Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 16));
    }
}
