using System.Globalization;
using System.Net;
using System.Text;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>
/// Makes text safe for a page: it encodes the text and replaces what can't be seen: characters that control, that change the direction of the text
/// after them, that stand for no character at all (Unicode Standard, section 23.7), and halves of a surrogate pair.
/// </summary>
internal static class HtmlText
{
    public static string Encode(string text) => WebUtility.HtmlEncode(Plain(text));

    /// <summary>Replaces such characters without encoding the text. Use it for element trees, which encode text themselves.</summary>
    public static string Plain(string text)
    {
        if (text.All(letter => char.IsBetween(letter, ' ', '~')))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(IsShown(rune) ? rune.ToString() : "\uFFFD");
        }

        return plain.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !IsNoncharacter(rune);

    // No XML may hold them, so a chart with one could not be drawn.
    private static bool IsNoncharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;
}
