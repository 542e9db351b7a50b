using System.Text;

namespace TherapyOutcomes.Import.Text;

/// <summary>Makes cells fit to be compared and shown.</summary>
internal static class Cells
{
    private const int LongestShown = 40;

    /// <summary>Returns a cell without spaces around it, also those that don't break a line, and with equal letters written alike.</summary>
    public static string Plain(string cell)
    {
        var trimmed = cell.Trim();
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

    private static bool Ascii(string text) => System.Text.Ascii.IsValid(text);

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
        or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.OtherNotAssigned);

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
