using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TherapyOutcomes.Rules;

/// <summary>The library's own words.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MessageFormatter : IMessageFormatter
{
    private readonly FrozenDictionary<string, string> _texts;

    private MessageFormatter(FrozenDictionary<string, string> texts) => _texts = texts;

    /// <summary>English.</summary>
    public static MessageFormatter English { get; } = Load("en");

    internal IEnumerable<string> Keys => _texts.Keys;

    /// <inheritdoc/>
    public string Format(string key, ImmutableArray<Evidence> evidence)
    {
        if (!_texts.TryGetValue(key, out var text))
        {
            return key;
        }

        var words = new StringBuilder(text);
        foreach (var item in evidence)
        {
            words.Replace($"{{{item.Name}}}", item.Text ?? item.Number?.ToString("0.####", CultureInfo.InvariantCulture) ?? string.Empty);
        }

        return words.ToString();
    }

    private static MessageFormatter Load(string language)
    {
        var name = $"TherapyOutcomes.Rules.Messages.{language}.json";
        using var stream = typeof(MessageFormatter).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var document = JsonDocument.Parse(stream);
        return new MessageFormatter(document.RootElement.EnumerateObject()
            .ToFrozenDictionary(property => property.Name, property => property.Value.GetString()!));
    }
}
