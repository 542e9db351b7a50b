using System.Buffers;

namespace TherapyOutcomes;

/// <summary>What rules need to know of a text without reading it again, too coarse to tell one text from another.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct TextFeatures
{
    // Too few words say little about how hard a text is.
    private const int GradedFrom = 30;

    // A card or a step is shorter than this. The plain words lie on the stack then.
    private const int ShortText = 512;

    /// <summary>How long the text is.</summary>
    public TextLength Length { get; init; }

    /// <summary>The Flesch–Kincaid grade of a long text, rounded up to a whole grade (see <see cref="Readability"/>); null for shorter ones.</summary>
    public int? Grade { get; init; }

    /// <summary>Whether it claims a cure or a cause, such as "cured" or "because of massage", in English or Spanish.</summary>
    public bool ClaimsCure { get; init; }

    /// <summary>Whether it names a health detail, such as pain, a body region or a score, in English or Spanish.</summary>
    public bool MentionsHealth { get; init; }

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
        return new TextFeatures
        {
            Length = words < GradedFrom ? TextLength.Short : TextLength.Long,
            Grade = words < GradedFrom ? null : (int)Math.Min(decimal.Ceiling(grade), int.MaxValue),
            ClaimsCure = Claims.AreIn(plain),
            MentionsHealth = HealthDetails.AreIn(text, plain),
        };
    }
}
