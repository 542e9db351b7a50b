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

    // What a token begins with tells how it was made, so that another way can be told apart from it.
    private const string PlainMark = "p:";
    private const string DigestMark = "s:";
    private const string KeyedMark = "h:";

    private readonly byte[]? _key;

    private RecipientTokens(byte[]? key) => _key = key;

    /// <summary>Tokens where texts are stored plain anyway.</summary>
    public static RecipientTokens Plain { get; } = new(null);

    /// <summary>Tokens under a key of the client's record.</summary>
    public static RecipientTokens Under(byte[] key) => new(key);

    /// <summary>The same text, with its token.</summary>
    public ClientText Mark(ClientText name) => name.HasWords ? name.WithToken(Of(name.Reveal())) : name;

    /// <summary>True when a token is of these: made by the same digest, plain or keyed.</summary>
    public static bool AreAlike(string one, string other) => one[0] == other[0];

    /// <summary>The token of a name where texts are stored plain; what was stored before a vault was used is matched by it.</summary>
    public static string PlainOf(string name) => Plain.Of(name);

    private string Of(string name) => RecipientName.PlainToken(name) is { } plain ? PlainMark + plain : Digest(RecipientName.Normalize(name));

    private string Digest(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var digest = _key is null ? SHA256.HashData(bytes) : HMACSHA256.HashData(_key, bytes);
        return (_key is null ? DigestMark : KeyedMark) + Convert.ToHexStringLower(digest.AsSpan(0, Length));
    }
}
