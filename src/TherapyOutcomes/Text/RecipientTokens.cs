using System.Security.Cryptography;
using System.Text;

namespace TherapyOutcomes;

/// <summary>
/// Makes the tokens by which recipients are matched without their names. Under a client's key a token tells nothing once the key is
/// destroyed.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class RecipientTokens
{
    private const int Length = 16;

    private readonly byte[]? _key;

    private RecipientTokens(byte[]? key) => _key = key;

    /// <summary>Tokens where texts are stored plain anyway.</summary>
    public static RecipientTokens Plain { get; } = new(null);

    /// <summary>Tokens under a key of the client's record.</summary>
    public static RecipientTokens Under(byte[] key) => new(key);

    /// <summary>The same text, with its token.</summary>
    public ClientText Mark(ClientText name) => name.HasWords ? name.WithToken(Of(name.Reveal())) : name;

    private string Of(string name) => RecipientName.PlainToken(name) ?? Digest(RecipientName.Normalize(name));

    private string Digest(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var digest = _key is null ? SHA256.HashData(bytes) : HMACSHA256.HashData(_key, bytes);
        return Convert.ToHexStringLower(digest.AsSpan(0, Length));
    }
}
