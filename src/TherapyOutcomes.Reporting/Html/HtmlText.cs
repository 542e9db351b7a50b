using System.Globalization;
using System.Net;
using System.Text;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>
/// Makes text safe for a page: it encodes the text and removes characters that are invisible or change the direction of the text after them.
/// </summary>
internal static class HtmlText
{
    public static string Encode(string text) => WebUtility.HtmlEncode(text.EnumerateRunes().All(IsShown) ? text : Plain(text));

    /// <summary>Removes such characters without encoding the text. Use it for element trees, which encode text themselves.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(IsShown(rune) ? rune.ToString() : "\uFFFD");
        }

        return plain.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
