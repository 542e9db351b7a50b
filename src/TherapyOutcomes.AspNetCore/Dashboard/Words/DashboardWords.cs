using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace TherapyOutcomes.AspNetCore.Dashboard.Words;

/// <summary>The words of the pages in one language. They stand in the files <c>*.en.json</c> and <c>*.es.json</c>, a pair for each part of the dashboard.</summary>
internal sealed class DashboardWords
{
    private readonly FrozenDictionary<string, string> _words;

    private DashboardWords(string language)
    {
        Language = language;
        Culture = CultureOf(language);
        _words = Read(language);
    }

    public static DashboardWords English { get; } = new("en");

    public static DashboardWords Spanish { get; } = new("es");

    /// <summary>The language, as in the <c>lang</c> of a page.</summary>
    public string Language { get; }

    /// <summary>The culture by which numbers of the page are written.</summary>
    public CultureInfo Culture { get; }

    public IEnumerable<string> Keys => _words.Keys;

    /// <summary>The words for a key.</summary>
    /// <exception cref="KeyNotFoundException">There are none: a mistake of the library.</exception>
    public string this[string key] => _words[key];

    /// <summary>Returns the words for a key, with <c>{0}</c> and so on replaced.</summary>
    public string With(string key, params object?[] arguments) => string.Format(Culture, _words[key], arguments);

    public string? Find(string key) => _words.GetValueOrDefault(key);

    // Of our own making, because a host may have no cultures but the invariant one.
    private static CultureInfo CultureOf(string language)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = language == "es" ? "," : ".";
        return CultureInfo.ReadOnly(culture);
    }

    private static FrozenDictionary<string, string> Read(string language)
    {
        var assembly = typeof(DashboardWords).Assembly;
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.EndsWith($".{language}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                words.Add(key, value);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
