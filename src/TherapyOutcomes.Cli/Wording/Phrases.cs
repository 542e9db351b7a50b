using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TherapyOutcomes.Cli.Wording;

/// <summary>
/// The tool's own words around findings and reasons, in one language. A name without words of its own is written as people write it, from
/// its parts.
/// </summary>
internal sealed class Phrases
{
    private readonly FrozenDictionary<string, string> _texts;

    private Phrases(string language)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream($"Wording.{language}.json")!;
        using var document = JsonDocument.Parse(stream);
        _texts = document.RootElement.EnumerateObject()
            .SelectMany(group => group.Value.EnumerateObject().Select(text => (Key: $"{group.Name}.{text.Name}", Text: text.Value.GetString()!)))
            .ToFrozenDictionary(text => text.Key, text => text.Text);
    }

    public static Phrases English { get; } = new(MessageFormatter.English.Language);

    public static Phrases Spanish { get; } = new(MessageFormatter.Spanish.Language);

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Returns the phrases in the language of a formatter.</summary>
    public static Phrases For(MessageFormatter words) => words == MessageFormatter.Spanish ? Spanish : English;

    /// <summary>Returns a text with its placeholders, such as <c>{day}</c>, filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var text = new StringBuilder(_texts[key]);
        foreach (var (place, value) in values)
        {
            text.Replace($"{{{place}}}", value);
        }

        return text.ToString();
    }

    /// <summary>Returns the word for a value of an enumeration.</summary>
    public string Word<T>(T value)
        where T : struct, Enum => Named(typeof(T).Name, value.ToString());

    /// <summary>Returns the words for an event or a stage move.</summary>
    public string Event(Type type) => Named("event", type.Name);

    /// <summary>Returns the words for what a command does, such as <c>record score</c>.</summary>
    public string Command(string command) => Named("command", command);

    /// <summary>Returns the words for a choice that a command needs, such as <c>goals met</c>.</summary>
    public string Choice(string choice) => Named("choice", choice);

    /// <summary>Writes a day as people say it: <c>2 March 2026</c>, <c>2 de marzo de 2026</c>.</summary>
    public string Day(DateOnly day) => Day(day.Year, day.Month, day.Day);

    /// <summary>Writes a day and a time with its offset.</summary>
    public string Time(DateTimeOffset at) =>
        $"{Day(at.Year, at.Month, at.Day)}, {at.ToString("HH:mm zzz", CultureInfo.InvariantCulture)}";

    /// <summary>Writes a due day and marks it if it is overdue on a given day.</summary>
    public string Due(string written, DateOnly due, DateOnly today) => due < today ? Say("day.overdue", ("day", written)) : written;

    private string Day(int year, int month, int day) =>
        Say("day.written", ("day", Numbers.Write(day)), ("month", _texts[$"month.{Numbers.Write(month)}"]), ("year", Numbers.Write(year)));

    private string Named(string group, string name) => _texts.TryGetValue($"{group}.{name}", out var words) ? words : Words.Of(name);
}
