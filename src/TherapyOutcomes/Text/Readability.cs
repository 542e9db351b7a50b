namespace TherapyOutcomes;

/// <summary>
/// Measures how hard an English text is to read, using the Flesch–Kincaid grade:
/// 0.39 · words/sentences + 11.8 · syllables/words − 15.59 (Kincaid 1975).
/// </summary>
/// <remarks>
/// Syllables are estimated from vowel groups; the grade of a single text is accurate to about one grade. The formula is for
/// English only. Spanish words have more syllables at the same level of difficulty, so the grade of a Spanish text is too high, and
/// rules that know the language must not use it. All methods are pure and thread-safe.
/// </remarks>
internal static class Readability
{
    /// <summary>Counts the words in a text: runs of letters, digits, apostrophes and hyphens with at least one letter or digit. 35.6 is one word.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static int CountWords(string text) => Count(text).Words;

    /// <summary>Returns the grade of a text to one decimal place, rounded up and never below 0; 0 for a text without words.</summary>
    /// <remarks>Because of the rounding, the returned grade is above 6 exactly when the exact grade is: 6.04 becomes 6.1, not 6.</remarks>
    /// <param name="text">The text. The grade is meaningful only for English.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static decimal Grade(string text) => Measure(text).Grade;

    internal static (int Words, decimal Grade) Measure(string text)
    {
        var (words, sentences, syllables) = Count(text);
        return (words, words == 0 ? 0 : Grade(words, sentences, syllables));
    }

    // A single division of whole numbers. With several divisions, an exact 6 could come out as only nearly 6.
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

            if (wordsInSentence > 0 && EndsSentence(text, i, wordsInSentence))
            {
                sentences++;
                wordsInSentence = 0;
            }

            i++;
        }

        return (words, sentences + (wordsInSentence > 0 ? 1 : 0), syllables);
    }

    // The items of a list are sentences, also where they follow each other on one line.
    private static bool EndsSentence(string text, int place, int wordsInSentence) => text[place] switch
    {
        '.' or '!' or '?' or ';' or '•' => true,
        '\n' => !IsWrapped(text.AsSpan(place + 1)),
        ')' => wordsInSentence > 1 && NumbersItem(text.AsSpan(0, place)),
        _ => false,
    };

    // The parenthesis of "1) lift one arm, 2) hold it", but not that of "(see page 2)".
    private static bool NumbersItem(ReadOnlySpan<char> before)
    {
        var rest = before.TrimEnd("0123456789");
        return rest.Length < before.Length
            && (rest.IsEmpty || char.IsWhiteSpace(rest[^1]))
            && (rest.LastIndexOfAny('(', ')', '\n') is var last && (last < 0 || rest[last] != '('));
    }

    // A sentence continues on the next line unless that line is empty or begins with a bullet or a capital letter.
    private static bool IsWrapped(ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart([' ', '\t', '\r']);
        return !next.IsEmpty && char.IsLower(next[0]);
    }

    // The point in "35.6" does not end a sentence.
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

    // The "ing" of "doing" is a syllable although the vowels form one group. So is the "n't" of "isn't", but not that of "don't".
    private static bool HasSpokenEnding(ReadOnlySpan<char> word) =>
        (word.Length > 3 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && IsVowel(word[^4]))
        || (word.Length > 4 && word[^2] is '\'' or '’' && char.ToLowerInvariant(word[^3]) == 'n' && word[^1] is 't' or 'T' && !IsVowel(word[^4]));

    // The final e of "made" is silent. The final e of "table" and "free" is not, nor is the e of "wanted", "changes" or "muscles".
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

    // True for "handled" and "ankles", but not for "healed" or "rules".
    private static bool IsSpokenL(ReadOnlySpan<char> word) =>
        word.Length > 4 && char.ToLowerInvariant(word[^3]) == 'l' && !IsVowel(word[^4]) && char.ToLowerInvariant(word[^4]) != 'l';

    private static bool IsVowel(char character) =>
        char.ToLowerInvariant(character) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
