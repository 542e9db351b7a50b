using System.Globalization;
using System.Net;
using System.Text;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>Makes text fit for a page: encoded, and without characters that are not shown or turn the direction of what follows.</summary>
internal static class HtmlText
{
    public static string Encode(string text) => WebUtility.HtmlEncode(text.EnumerateRunes().All(IsShown) ? text : Plain(text));

    /// <summary>The text without such characters, not encoded: for trees of elements, which encode for themselves.</summary>
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
