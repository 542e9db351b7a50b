using System.Security.Cryptography;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Integrity;

/// <summary>
/// Computes the digests of hash chains and of summaries: HMAC-SHA-256 under the clinic's chain key, or SHA-256 where texts are stored unencrypted and
/// there is no key.
/// </summary>
internal static class Digest
{
    public static string Of(ReadOnlySpan<byte> bytes, RecordSecret? chainKey)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        if (chainKey is null)
        {
            SHA256.HashData(bytes, digest);
        }
        else
        {
            HMACSHA256.HashData(chainKey.ChainKey, bytes, digest);
        }

        return Convert.ToHexStringLower(digest);
    }
}
