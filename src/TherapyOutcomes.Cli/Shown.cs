using System.Globalization;
using System.Text;

namespace TherapyOutcomes.Cli;

/// <summary>Makes text that someone typed safe to show: on one line, without characters that move a terminal's cursor, and without master keys.</summary>
internal static class Shown
{
    private const int Longest = 40;

    /// <summary>Returns a text that is short enough for a table or a sentence.</summary>
    public static string Plain(string text) => Cleaned(Secrets.HideMasterKeys(text), Longest);

    /// <summary>Returns a text in its full length.</summary>
    public static string Whole(string text) => Secrets.HideMasterKeys(text) is var hidden && hidden.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Cleaned(hidden, int.MaxValue) : hidden;

    /// <summary>Determines whether a character can be shown as it is. Some code points stand for no character at all (Unicode Standard, section 23.7).</summary>
    public static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (>= 0xFDD0 and <= 0xFDEF) && (rune.Value & 0xFFFE) != 0xFFFE;

    private static string Cleaned(string text, int longest)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= longest)
            {
                return plain.Append('…').ToString();
            }

            plain.Append(IsShown(rune) ? rune.ToString() : "\uFFFD");
        }

        return plain.ToString();
    }
}
