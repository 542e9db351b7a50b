using System.Buffers;

namespace TherapyOutcomes;

/// <summary>What rules need to know of a text without reading it again. Immutable and thread-safe.</summary>
/// <param name="Words">How many words; 0 for a blank text.</param>
/// <param name="Grade">The Flesch–Kincaid grade in tenths of a grade, rounded up; 0 for a blank text (see <see cref="Readability"/>).</param>
/// <param name="ClaimsCure">Whether it claims a cure or a cause, such as "cured" or "because of massage", in English or Spanish.</param>
/// <param name="MentionsHealth">Whether it names a health detail, such as pain, a body region or a score, in English or Spanish.</param>
public readonly record struct TextFeatures(int Words, decimal Grade, bool ClaimsCure, bool MentionsHealth)
{
    // A card or a step is shorter than this. The plain words lie on the stack then.
    private const int ShortText = 512;

    /// <summary>Computes the features of a text, in time that grows with its length.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static TextFeatures Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (words, grade) = Readability.Measure(text);
        if (words == 0)
        {
            return default;
        }

        if (text.Length <= ShortText)
        {
            return Of(text, words, grade, stackalloc char[ShortText]);
        }

        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return Of(text, words, grade, rented);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented, clearArray: true); // it held a client's words
        }
    }

    private static TextFeatures Of(string text, int words, decimal grade, Span<char> buffer)
    {
        var plain = buffer[..PlainWords.Write(text, buffer)];
        return new TextFeatures(words, grade, Claims.AreIn(plain), HealthDetails.AreIn(text, plain));
    }
}
