using System.Globalization;

namespace TherapyOutcomes;

/// <summary>
/// A text as the checks of phrases read it: its words in lower case, and between two words one character: a space,
/// a comma, or a full stop for the end of a sentence. So a phrase is found whatever stands between its words.
/// </summary>
internal static class PlainWords
{
    private const char Nothing = '\0';
    private const char Space = ' ';
    private const char Comma = ',';
    private const char Stop = '.';

    /// <summary>Writes the plain words of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="plain">Takes the words; as long as the text suffices.</param>
    /// <returns>How many characters were written.</returns>
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

    // What a place adds to a word, or nothing. Marks count inside of words only: it's, deep-tissue, 4/10.
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
        _ => Nothing, // soft hyphens and their like stand inside of words and aren't seen
    };

    // A line that is only wrapped goes on in lower case; a new sentence, a list and a paragraph do not.
    private static bool IsLineBreak(char character) => character is '\n' or '\u2028' or '\u2029';

    private static char Stronger(char one, char other) => (one, other) switch
    {
        (Stop, _) or (_, Stop) => Stop,
        (Comma, _) or (_, Comma) => Comma,
        (Space, _) or (_, Space) => Space,
        _ => Nothing,
    };
}
