using System.Buffers;
using System.Collections.Frozen;

namespace TherapyOutcomes;

/// <summary>A list of words to look for in <see cref="PlainWords"/>. The time per word does not grow with the number of words in the list.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
internal sealed class WordList
{
    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" ,.-'/%");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly int[] _lengths;

    /// <summary>Initializes a new instance from lists of words.</summary>
    /// <param name="lists">
    /// Words in lower case, separated by white space. A word also matches with a final s; <c>depress*</c> matches
    /// every word that begins with it.
    /// </param>
    public WordList(params IEnumerable<string> lists)
    {
        var all = lists.SelectMany(list => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLookup(word => word.EndsWith('*'));
        var beginnings = all[true].Select(word => word[..^1]).ToFrozenSet();
        _words = all[false].ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. beginnings.Select(beginning => beginning.Length).Distinct().Order()];
    }

    /// <summary>Determines whether a text contains a word from the list. Words joined by a hyphen or a slash are checked separately.</summary>
    /// <param name="plain">The plain words of the text.</param>
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
