using System.Buffers;
using System.Text;

namespace TherapyOutcomes;

/// <summary>
/// Makes a text that someone typed safe to show as plain text or, once it is encoded, on a page. Characters that a terminal obeys, those that stand for
/// no character at all (Unicode Standard, section 23.7), and tags that would hide words become <see cref="Mark"/>. Characters that turn the direction of
/// the text after them are removed.
/// </summary>
/// <remarks>Invisible characters that words of some languages and emoji need, such as joiners, stay. All methods are pure and thread-safe.</remarks>
internal static class SafeText
{
    /// <summary>Shows where a character was that cannot be shown.</summary>
    public const char Mark = '\uFFFD';

    // The marks, embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9, section 2), the deprecated
    // characters that did the like, the byte order mark and the marks of annotations.
    private const string OfDirection =
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF\uFFF9\uFFFA\uFFFB";

    // Flags of regions, such as that of Scotland, are this flag and tags that spell the region (Unicode Technical Standard 51, section 2.4). Anywhere
    // else, tags spell what nobody sees.
    private const int BlackFlag = 0x1F3F4;

    // Surrogates are looked at in pairs.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(code => char.IsSurrogate(code) || (Rune.TryCreate(code, out var rune) && IsUnsafe(rune)))]);

    /// <summary>Returns a text on a single line. Line breaks and tabs become spaces.</summary>
    public static string OnOneLine(string text)
    {
        if (!text.AsSpan().ContainsAny(Unsafe))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        var isInFlag = false;
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            isInFlag = rune.Value == BlackFlag || (isInFlag && IsTag(rune));
            if (!IsUnsafe(rune) && (isInFlag || !IsTag(rune)))
            {
                line.Append(rune.ToString());
            }
            else if (!IsOfDirection(rune))
            {
                line.Append(rune.Value == '\t' ? ' ' : Mark);
            }
        }

        return line.ToString();
    }

    /// <summary>Returns a text on as many lines as it has. All but the first are indented, so that none can pass for a line of the page around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">What comes before each line but the first.</param>
    public static string Indented(string text, string indent) =>
        string.Join("\n" + indent, text.ReplaceLineEndings("\n").Split('\n').Select(OnOneLine));

    private static bool IsUnsafe(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE || IsOfDirection(rune);

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE007F;

    private static bool IsOfDirection(Rune rune) => rune.IsBmp && OfDirection.Contains((char)rune.Value, StringComparison.Ordinal);
}
