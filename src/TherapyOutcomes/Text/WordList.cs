using System.Buffers;
using System.Collections.Frozen;

namespace TherapyOutcomes;

/// <summary>A list of words to look for in <see cref="PlainWords"/>: one look-up for each word, however long the list.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class WordList
{
    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" ,.-'/%");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly int[] _lengths;

    /// <summary>Creates the list.</summary>
    /// <param name="lists">
    /// Words between white space, in lower case. A word stands for itself and with a final s; <c>depress*</c> stands for
    /// all that begin so.
    /// </param>
    public WordList(params IEnumerable<string> lists)
    {
        var all = lists.SelectMany(list => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLookup(word => word.EndsWith('*'));
        var beginnings = all[true].Select(word => word[..^1]).ToFrozenSet();
        _words = all[false].ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. beginnings.Select(beginning => beginning.Length).Distinct().Order()];
    }

    /// <summary>True when a word of the list stands in a text; of words joined by a hyphen or a slash each is one.</summary>
    /// <param name="plain">The plain words.</param>
    public bool IsIn(ReadOnlySpan<char> plain)
    {
        while (!plain.IsEmpty)
        {
            var end = plain.IndexOfAny(BetweenWords);
            var word = end < 0 ? plain : plain[..end];
            if (!word.IsEmpty && Has(word))
            {
                return true;
            }

            plain = end < 0 ? [] : plain[(end + 1)..];
        }

        return false;
    }

    private bool Has(ReadOnlySpan<char> word)
    {
        if (_words.Contains(word) || (word[^1] == 's' && _words.Contains(word[..^1])))
        {
            return true;
        }

        foreach (var length in _lengths)
        {
            if (length > word.Length)
            {
                return false;
            }

            if (_beginnings.Contains(word[..length]))
            {
                return true;
            }
        }

        return false;
    }
}
