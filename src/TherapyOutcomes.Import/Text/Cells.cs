using System.Globalization;
using System.Text;

namespace TherapyOutcomes.Import.Text;

/// <summary>Makes cells fit to be compared and shown.</summary>
internal static class Cells
{
    private const int LongestShown = 40;

    // They come along from web pages and word processors.
    private const string Unseen = "\u00AD\u200B\u200E\u200F\u2060\uFEFF";

    /// <summary>
    /// Returns a cell without spaces around it and without marks that nobody sees, with every kind of space as a plain one, and with equal letters
    /// written alike.
    /// </summary>
    public static string Plain(string cell)
    {
        var trimmed = (Ascii(cell) ? cell : WithPlainSpaces(cell)).Trim();
        return Ascii(trimmed) || !CanBeNormalized(trimmed) || trimmed.IsNormalized() ? trimmed : trimmed.Normalize();
    }

    /// <summary>Returns a cell for a message: on one line, not too long, and without characters that can't be seen.</summary>
    public static string Shown(string cell)
    {
        var shown = new StringBuilder();
        foreach (var rune in cell.Trim().EnumerateRunes())
        {
            if (shown.Length >= LongestShown)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsVisible(rune) ? rune.ToString() : "\uFFFD");
        }

        return shown.ToString();
    }

    private static string WithPlainSpaces(string cell) =>
        string.Concat(cell.Where(letter => !Unseen.Contains(letter, StringComparison.Ordinal)).Select(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator ? ' ' : letter));

    private static bool Ascii(string text) => System.Text.Ascii.IsValid(text);

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    // Half a surrogate pair and the codes that are no characters have no normal form.
    private static bool CanBeNormalized(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
            {
                return false;
            }

            index += rune.Utf16SequenceLength - 1;
        }

        return true;
    }
}
