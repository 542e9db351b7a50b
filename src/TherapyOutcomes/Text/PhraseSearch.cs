using System.Buffers;
using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>Looks for phrases in <see cref="PlainWords"/>, other than where another phrase makes them harmless.</summary>
/// <remarks>Every pattern reads a few words from where it starts and no further, so the time grows with the text's length.</remarks>
internal static class PhraseSearch
{
    // Ends a sentence, so that what stood before and after a phrase that was taken out isn't read as one.
    private const char Gap = '.';

    /// <summary>True when what is sought is left after the harmless phrases are taken out.</summary>
    /// <param name="plain">The plain words.</param>
    /// <param name="isIn">Whether what is sought stands in a text.</param>
    /// <param name="harmless">What to take out first, in this order.</param>
    public static bool IsLeft(ReadOnlySpan<char> plain, Func<ReadOnlySpan<char>, bool> isIn, ReadOnlySpan<Regex> harmless)
    {
        if (!isIn(plain))
        {
            return false; // most texts; nothing to take out
        }

        var rented = ArrayPool<char>.Shared.Rent(plain.Length);
        try
        {
            var rest = rented.AsSpan(0, plain.Length);
            plain.CopyTo(rest);
            foreach (var phrase in harmless)
            {
                TakeOut(phrase, rest);
            }

            return isIn(rest);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented, clearArray: true); // it held a client's words
        }
    }

    private static void TakeOut(Regex phrase, Span<char> plain)
    {
        foreach (var match in phrase.EnumerateMatches(plain))
        {
            plain.Slice(match.Index, match.Length).Fill(Gap);
        }
    }
}
