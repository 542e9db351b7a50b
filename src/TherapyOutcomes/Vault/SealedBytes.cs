using System.Security.Cryptography;

namespace TherapyOutcomes.Vault;

/// <summary>Seals bytes by AES-256-GCM. The result is a format byte, a random nonce, the ciphertext and the tag.</summary>
internal static class SealedBytes
{
    private const byte Form = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var sealedBytes = new byte[1 + NonceLength + plain.Length + TagLength];
        sealedBytes[0] = Form;
        var nonce = sealedBytes.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(1 + NonceLength, plain.Length), sealedBytes.AsSpan(^TagLength..), associated);
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">The bytes were changed, or were sealed with another key or for another purpose.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associated)
    {
        if (sealedBytes.Length < 1 + NonceLength + TagLength || sealedBytes[0] != Form)
        {
            throw new CryptographicException("There are too few bytes, or their form is unknown.");
        }

        var plain = new byte[sealedBytes.Length - 1 - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(sealedBytes[1..(1 + NonceLength)], sealedBytes[(1 + NonceLength)..^TagLength], sealedBytes[^TagLength..], plain, associated);
        return plain;
    }
}
