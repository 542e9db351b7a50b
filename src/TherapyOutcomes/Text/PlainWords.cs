using System.Globalization;

namespace TherapyOutcomes;

/// <summary>
/// A simplified form of a text for the phrase checks: its words in lower case, separated by a single character, which is a space,
/// a comma, or a full stop at the end of a sentence. A phrase is found no matter which other characters separate its words.
/// </summary>
internal static class PlainWords
{
    private const char Nothing = '\0';
    private const char Space = ' ';
    private const char Comma = ',';
    private const char Stop = '.';

    /// <summary>Writes the plain words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plain">The buffer that receives the plain words. The length of the text is enough.</param>
    /// <returns>The number of characters written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> plain)
    {
        var written = 0;
        var gap = Nothing;
        var isLineStart = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = InWord(text, i);
            if (character is Nothing)
            {
                var mark = MarkOf(text[i]);
                if (IsLineBreak(text[i]))
                {
                    mark = isLineStart ? Stop : Space;
                    isLineStart = true;
                }
                else if (isLineStart && !char.IsWhiteSpace(text[i]) && mark != Nothing)
                {
                    (mark, isLineStart) = (Stop, false);
                }

                gap = Stronger(gap, mark);
                continue;
            }

            if (isLineStart && !char.IsLower(text[i]))
            {
                gap = Stop;
            }

            if (gap != Nothing && written > 0)
            {
                plain[written++] = gap;
            }

            plain[written++] = character;
            gap = Nothing;
            isLineStart = false;
        }

        return written;
    }

    // Returns what a character adds to a word, or nothing. Punctuation counts only inside words: it's, deep-tissue, 4/10.
    private static char InWord(ReadOnlySpan<char> text, int at)
    {
        var character = text[at];
        if (IsWordCharacter(character))
        {
            return char.ToLowerInvariant(character);
        }

        var isInside = at > 0 && at + 1 < text.Length && IsWordCharacter(text[at - 1]) && IsWordCharacter(text[at + 1]);
        return !isInside ? Nothing
            : character is '\'' or '’' ? '\''
            : character is '-' or '‐' or '‑' ? '-'
            : character is '/' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) ? '/'
            : Nothing;
    }

    private static bool IsWordCharacter(char character) => char.IsAscii(character)
        ? char.IsAsciiLetterOrDigit(character) || character is '%'
        : char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;

    private static char MarkOf(char character) => character switch
    {
        '.' or '!' or '?' or ';' or ':' or '…' or '¡' or '¿' => Stop,
        ',' or '–' or '—' => Comma,
        _ when char.IsAscii(character) || char.GetUnicodeCategory(character) is not UnicodeCategory.Format => Space,
        _ => Nothing, // Soft hyphens and similar characters are invisible and occur inside words.
    };

    // A wrapped line continues in lower case; a new sentence, list or paragraph does not.
    private static bool IsLineBreak(char character) => character is '\n' or '\u2028' or '\u2029';

    private static char Stronger(char one, char other) => (one, other) switch
    {
        (Stop, _) or (_, Stop) => Stop,
        (Comma, _) or (_, Comma) => Comma,
        (Space, _) or (_, Space) => Space,
        _ => Nothing,
    };
}
