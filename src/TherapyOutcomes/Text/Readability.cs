namespace TherapyOutcomes;

/// <summary>
/// How hard an English text is to read: the Flesch–Kincaid grade,
/// 0.39 · words/sentences + 11.8 · syllables/words − 15.59 (Kincaid 1975). Pure and thread-safe.
/// </summary>
/// <remarks>
/// Syllables are estimated from vowel groups; the grade of a single text is good to about one grade. The formula is for
/// English only. Spanish words have more syllables at the same difficulty, so a Spanish text gets too high a grade: a
/// rule that knows the language must not ask for it.
/// </remarks>
public static class Readability
{
    /// <summary>Counts words: runs of letters, digits, apostrophes and hyphens with at least one letter or digit; 35.6 is one.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static int CountWords(string text) => Count(text).Words;

    /// <summary>The grade in tenths, rounded up and never below 0; 0 for a text without words.</summary>
    /// <remarks>Rounded up, a grade lies above 6 exactly when the text does: 6.04 is shown as 6.1, not as 6.</remarks>
    /// <param name="text">Any text; only English gives a meaningful grade.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static decimal Grade(string text) => Measure(text).Grade;

    internal static (int Words, decimal Grade) Measure(string text)
    {
        var (words, sentences, syllables) = Count(text);
        return (words, words == 0 ? 0 : Grade(words, sentences, syllables));
    }

    // One division of whole numbers: several would leave a 6 that is only nearly one.
    private static decimal Grade(decimal words, decimal sentences, decimal syllables)
    {
        var tenths = ((3.9m * words * words) + (118m * syllables * sentences) - (155.9m * words * sentences)) / (words * sentences);
        return Math.Max(0, Math.Ceiling(tenths) / 10);
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
                while (i < text.Length && (IsWordCharacter(text[i]) || IsInsideNumber(text, i)))
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

            if (wordsInSentence > 0 && EndsSentence(text, i))
            {
                sentences++;
                wordsInSentence = 0;
            }

            i++;
        }

        return (words, sentences + (wordsInSentence > 0 ? 1 : 0), syllables);
    }

    private static bool EndsSentence(string text, int place) => text[place] switch
    {
        '.' or '!' or '?' => true,
        '\n' => !IsWrapped(text.AsSpan(place + 1)),
        _ => false,
    };

    // A sentence goes on in the next line, unless that is empty or begins with a point of a list or a capital.
    private static bool IsWrapped(ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart([' ', '\t', '\r']);
        return !next.IsEmpty && char.IsLower(next[0]);
    }

    // The point of "35.6" ends no sentence.
    private static bool IsInsideNumber(string text, int place) =>
        text[place] is '.' or ',' && char.IsDigit(text[place - 1]) && place + 1 < text.Length && char.IsDigit(text[place + 1]);

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

        return Math.Max(1, groups + (HasSpokenEnding(word) ? 1 : 0) - (HasSilentEnding(word) ? 1 : 0));
    }

    // The "ing" of "doing" is a syllable although its vowels are one group, and so is the "n't" of "isn't", not that of "don't".
    private static bool HasSpokenEnding(ReadOnlySpan<char> word) =>
        (word.Length > 3 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && IsVowel(word[^4]))
        || (word.Length > 4 && word[^2] is '\'' or '’' && char.ToLowerInvariant(word[^3]) == 'n' && word[^1] is 't' or 'T' && !IsVowel(word[^4]));

    // The final e of "made" is silent; that of "table" and "free" is not, nor the e of "wanted", "changes" or "muscles".
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
            'd' => before == 'e' && char.ToLowerInvariant(word[^3]) is not ('t' or 'd') && !IsVowel(word[^3]) && !IsSpokenL(word),
            's' => before == 'e' && char.ToLowerInvariant(word[^3]) is not ('s' or 'x' or 'z' or 'c' or 'g' or 'h') && !IsVowel(word[^3]) && !IsSpokenL(word),
            _ => false,
        };
    }

    // "Handled" and "ankles", not "healed" or "rules".
    private static bool IsSpokenL(ReadOnlySpan<char> word) =>
        word.Length > 4 && char.ToLowerInvariant(word[^3]) == 'l' && !IsVowel(word[^4]) && char.ToLowerInvariant(word[^4]) != 'l';

    private static bool IsVowel(char character) =>
        char.ToLowerInvariant(character) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
