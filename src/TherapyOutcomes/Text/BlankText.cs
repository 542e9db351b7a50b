using System.Globalization;
using System.Text;

namespace TherapyOutcomes;

/// <summary>
/// Determines whether a text says nothing: white space, control and format characters, punctuation, and characters that no one can see.
/// This is what the library means by empty, wherever a text must not be.
/// </summary>
/// <remarks>All methods are pure and thread-safe.</remarks>
internal static class BlankText
{
    // Letters and symbols that are shown as nothing: the Hangul fillers and the empty Braille cell.
    private const string Unseen = "\u115F\u1160\u2800\u3164\uFFA0";

    /// <summary>The pattern of a text that is not blank, for the schema of the commands.</summary>
    public const string NotBlankPattern = @"[^\s\p{Z}\p{C}\p{M}\p{P}\uFFFD\u115F\u1160\u2800\u3164\uFFA0]";

    /// <summary>Determines whether a text has no letter, digit or symbol.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Says(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Says(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => false,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => false,
        _ => !Rune.IsPunctuation(rune) && rune != Rune.ReplacementChar && !(rune.IsBmp && Unseen.Contains((char)rune.Value, StringComparison.Ordinal)),
    };
}
