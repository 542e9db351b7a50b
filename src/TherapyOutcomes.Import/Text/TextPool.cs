namespace TherapyOutcomes.Import.Text;

/// <summary>The different texts of a column, so that each is read once however many rows repeat it.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class TextPool
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextPool() => _lookup = _places.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The texts, in the order in which they first came.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public string this[int place] => _texts[place];

    /// <summary>Returns the place of a text, which is added if it is new.</summary>
    public int PlaceOf(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var place))
        {
            return place;
        }

        _texts.Add(text.ToString());
        return _places[_texts[^1]] = _texts.Count - 1;
    }
}
