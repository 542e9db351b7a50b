using System.Buffers;

namespace TherapyOutcomes;

/// <summary>
/// Represents what rules need to know about a text so that they don't have to read it again. The features are too coarse to tell one
/// text from another.
/// </summary>
public readonly record struct TextFeatures
{
    // With fewer words than this, a reading grade means little.
    private const int GradedFrom = 30;

    // Most texts are shorter than this. Their normalized words are kept on the stack.
    private const int ShortText = 512;

    /// <summary>The length of the text.</summary>
    public TextLength Length { get; init; }

    /// <summary>
    /// The Flesch–Kincaid grade of a long text, rounded up to a whole grade (Kincaid 1975; meaningful only for English). Null for shorter texts.
    /// </summary>
    public int? Grade { get; init; }

    /// <summary>
    /// True if the text claims a cure or a cause in English or Spanish, such as "cured" or "because of massage"; otherwise, false.
    /// </summary>
    public bool ClaimsCure { get; init; }

    /// <summary>
    /// True if the text mentions a health detail in English or Spanish, such as pain, a body region or a score; otherwise, false.
    /// </summary>
    public bool MentionsHealth { get; init; }

    /// <summary>Computes the features of a text. The time that it takes grows with the length of the text.</summary>
    /// <param name="text">Any text. It can be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static TextFeatures Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (BlankText.Is(text))
        {
            return default;
        }

        var (words, grade) = Readability.Measure(text);
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
            ArrayPool<char>.Shared.Return(rented, clearArray: true); // The buffer held a client's words.
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
