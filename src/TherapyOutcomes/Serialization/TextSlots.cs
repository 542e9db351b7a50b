namespace TherapyOutcomes.Serialization;

/// <summary>
/// Holds the words of one event while it is written or read. The words are kept separate from the event's JSON, which contains
/// references to them. All threads share the same converter, so each thread keeps the words of the event that it is working on.
/// </summary>
internal sealed class TextSlots
{
    [ThreadStatic]
    private static TextSlots? _current;

    private readonly List<string>? _words;

    private TextSlots(List<string>? words) => _words = words;

    /// <summary>The words of the event that this thread is working on; null if its words are not to be read.</summary>
    public static TextSlots? Current => _current;

    /// <summary>True if the words were erased; otherwise, false.</summary>
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

    /// <summary>Runs a synchronous function while the given words are current for this thread.</summary>
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
