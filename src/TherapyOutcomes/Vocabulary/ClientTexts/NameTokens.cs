using System.Security.Cryptography;
using System.Text;

namespace TherapyOutcomes;

/// <summary>
/// Creates the tokens by which names, such as those of recipients, are compared without their words. A token made with a client's key reveals nothing once the key is
/// destroyed.
/// </summary>
/// <remarks>This class is immutable and thread-safe.</remarks>
internal sealed class NameTokens
{
    private const int Length = 16;

    // The first characters of a token say how it was made, so that tokens made in different ways are never confused.
    private const string PlainMark = "p:";
    private const string DigestMark = "s:";
    private const string KeyedMark = "h:";

    private readonly byte[]? _key;

    private NameTokens(byte[]? key) => _key = key;

    /// <summary>The tokens that are used where texts are stored unencrypted.</summary>
    public static NameTokens Plain { get; } = new(null);

    /// <summary>Returns the tokens that are made with the key of a client's record.</summary>
    public static NameTokens Under(byte[] key) => new(key);

    /// <summary>Returns the same text together with its token.</summary>
    public ClientText Mark(ClientText name) => name.HasWords ? name.WithToken(Of(name.Reveal())) : name;

    /// <summary>Determines whether two tokens were made in the same way, so that they can be compared.</summary>
    public static bool AreAlike(string one, string other) => one[0] == other[0];

    /// <summary>
    /// Returns the token of a name where texts are stored unencrypted. It also matches what was stored before a vault was used.
    /// </summary>
    public static string PlainOf(string name) => Plain.Of(name);

    private string Of(string name) => RecipientName.PlainToken(name) is { } plain ? PlainMark + plain : Digest(RecipientName.Normalize(name));

    private string Digest(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var digest = _key is null ? SHA256.HashData(bytes) : HMACSHA256.HashData(_key, bytes);
        return (_key is null ? DigestMark : KeyedMark) + Convert.ToHexStringLower(digest.AsSpan(0, Length));
    }
}
