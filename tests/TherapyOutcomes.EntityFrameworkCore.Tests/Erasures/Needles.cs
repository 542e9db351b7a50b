using System.Text;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>Bytes that must not be found anywhere, in each form in which they could be written: as they are, as UTF-16, as Base64 and as hexadecimal digits.</summary>
internal sealed class Needles
{
    // Short enough that a part of a key is found, too, and too long to be found by chance.
    private const int PartLength = 20;

    private readonly List<string> _texts;
    private readonly List<byte[]> _bytes;

    private Needles(List<string> texts, List<byte[]> bytes)
    {
        _texts = [.. texts.Distinct()];
        _bytes = [.. bytes, .. _texts.SelectMany(text => new[] { Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text) })];
    }

    public static Needles Of(string words) =>
        new([words, .. FormsOf(Encoding.UTF8.GetBytes(words)), .. FormsOf(Encoding.Unicode.GetBytes(words)), .. FormsOf(Encoding.BigEndianUnicode.GetBytes(words))], []);

    /// <summary>Looks for each part of some bytes.</summary>
    public static Needles Of(IEnumerable<byte[]> secrets)
    {
        var parts = secrets.SelectMany(secret => secret.Chunk(PartLength)).Where(part => part.Length == PartLength).ToList();
        return new([.. parts.SelectMany(FormsOf)], parts);
    }

    public bool IsIn(byte[] content) => _bytes.Any(bytes => content.AsSpan().IndexOf(bytes) >= 0);

    public bool IsIn(string content) => _texts.Any(text => content.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the strings and buffers among objects that hold any of it.</summary>
    public IEnumerable<object> In(IEnumerable<object> objects) => objects.Where(one => one switch
    {
        string text => IsIn(text),
        char[] letters => IsIn(new string(letters)),
        byte[] buffer => IsIn(buffer),
        _ => false,
    });

    private static IEnumerable<string> FormsOf(byte[] bytes) => [Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes), .. Enumerable.Range(0, 3).Select(shift => Base64Of(bytes, shift))];

    // Within longer bytes, what comes before and behind shares a letter with them.
    private static string Base64Of(byte[] bytes, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. bytes]).TrimEnd('=');
        var isCut = (shift + bytes.Length) % 3 != 0;
        return text[(shift == 0 ? 0 : shift + 1)..^(isCut ? 1 : 0)];
    }
}
