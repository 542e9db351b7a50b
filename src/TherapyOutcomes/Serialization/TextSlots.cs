namespace TherapyOutcomes.Serialization;

/// <summary>
/// The words of one event while it is written or read: they travel beside its JSON, which holds references to them. A converter is
/// shared by all threads, so the words of the event at hand lie with the thread that writes or reads it.
/// </summary>
internal sealed class TextSlots
{
    [ThreadStatic]
    private static TextSlots? _current;

    private readonly List<string>? _words;

    private TextSlots(List<string>? words) => _words = words;

    /// <summary>What the event at hand has for its references; null when its words are not to be read.</summary>
    public static TextSlots? Current => _current;

    /// <summary>True when the words were destroyed.</summary>
    public bool AreErased => _words is null;

    public static TextSlots ToCollect() => new([]);

    public static TextSlots Of(List<string> words) => new(words);

    public static TextSlots Erased() => new(null);

    public IReadOnlyList<string> Words => _words ?? [];

    public int Add(string words)
    {
        _words!.Add(words);
        return _words.Count - 1;
    }

    /// <summary>Runs a synchronous act with these words at hand.</summary>
    public static T With<T>(TextSlots? slots, Func<T> act)
    {
        var outer = _current;
        _current = slots;
        try
        {
            return act();
        }
        finally
        {
            _current = outer;
        }
    }
}
