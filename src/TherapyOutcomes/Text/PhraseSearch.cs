using System.Buffers;
using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>Looks for phrases in <see cref="PlainWords"/>, except where another phrase makes them harmless.</summary>
/// <remarks>Each pattern reads only a few words from its start, so the time grows in proportion to the length of the text.</remarks>
internal static class PhraseSearch
{
    // Ends a sentence, so that the words before and after a removed phrase are not read together.
    private const char Gap = '.';

    /// <summary>Determines whether a match is left after the harmless phrases are removed.</summary>
    /// <param name="plain">The plain words.</param>
    /// <param name="isIn">A function that determines whether a text contains what is searched for.</param>
    /// <param name="harmless">The phrases to remove first, in this order.</param>
    public static bool IsLeft(ReadOnlySpan<char> plain, Func<ReadOnlySpan<char>, bool> isIn, ReadOnlySpan<Regex> harmless)
    {
        if (!isIn(plain))
        {
            return false; // Most texts end here, with nothing to remove.
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
            ArrayPool<char>.Shared.Return(rented, clearArray: true); // The buffer held a client's words.
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
