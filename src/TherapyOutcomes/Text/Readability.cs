namespace TherapyOutcomes;

/// <summary>
/// How hard an English text is to read: the Flesch–Kincaid grade,
/// 0.39 · words/sentences + 11.8 · syllables/words − 15.59 (Kincaid 1975). Pure and thread-safe.
/// </summary>
/// <remarks>Syllables are estimated from vowel groups; the grade of a single text is good to about one grade.</remarks>
public static class Readability
{
    /// <summary>Counts words: runs of letters, digits, apostrophes and hyphens with at least one letter or digit.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static int CountWords(string text) => Count(text).Words;

    /// <summary>The grade, rounded to a tenth and never below 0; 0 for a text without words.</summary>
    /// <param name="text">Any text; English gives a meaningful grade.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static decimal Grade(string text)
    {
        var (words, sentences, syllables) = Count(text);
        if (words == 0)
        {
            return 0;
        }

        var grade = (0.39m * words / Math.Max(1, sentences)) + (11.8m * syllables / words) - 15.59m;
        return Math.Max(0, Math.Round(grade, 1, MidpointRounding.AwayFromZero));
    }

    private static (int Words, int Sentences, int Syllables) Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (words, sentences, syllables) = (0, 0, 0);
        var wordsInSentence = 0;
        for (var i = 0; i < text.Length;)
        {
            if (IsWordCharacter(text[i]))
            {
                var start = i;
                while (i < text.Length && IsWordCharacter(text[i]))
                {
                    i++;
                }

                if (text.AsSpan(start, i - start).ContainsAnyExcept('\'', '’', '-'))
                {
                    words++;
                    wordsInSentence++;
                    syllables += Syllables(text.AsSpan(start, i - start));
                }

                continue;
            }

            if (text[i] is '.' or '!' or '?' or '\n' && wordsInSentence > 0)
            {
                sentences++;
                wordsInSentence = 0;
            }

            i++;
        }

        return (words, sentences + (wordsInSentence > 0 ? 1 : 0), syllables);
    }

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '\'' or '’' or '-';

    private static int Syllables(ReadOnlySpan<char> word)
    {
        var groups = 0;
        var inVowels = false;
        foreach (var character in word)
        {
            var vowel = IsVowel(character);
            groups += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }

        return Math.Max(1, groups - (HasSilentEnding(word) ? 1 : 0));
    }

    // The final e of "made" is silent; that of "table" and "free" is not, nor the e of "wanted" or "changes".
    private static bool HasSilentEnding(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return false;
        }

        var (before, last) = (char.ToLowerInvariant(word[^2]), char.ToLowerInvariant(word[^1]));
        return last switch
        {
            'e' => !IsVowel(before) && !(before == 'l' && !IsVowel(word[^3])),
            'd' => before == 'e' && char.ToLowerInvariant(word[^3]) is not ('t' or 'd') && !IsVowel(word[^3]),
            's' => before == 'e' && char.ToLowerInvariant(word[^3]) is not ('s' or 'x' or 'z' or 'c' or 'g' or 'h') && !IsVowel(word[^3]),
            _ => false,
        };
    }

    private static bool IsVowel(char character) =>
        char.ToLowerInvariant(character) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
