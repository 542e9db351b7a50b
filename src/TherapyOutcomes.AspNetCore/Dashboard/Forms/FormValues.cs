using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>What stands in the fields of a form, by their paths.</summary>
internal sealed record FormValues(ImmutableDictionary<string, ImmutableArray<string>> All)
{
    public static FormValues None { get; } = new(ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    public static FormValues Of(IFormCollection form) => new(form.ToImmutableDictionary(
        field => field.Key, field => field.Value.OfType<string>().Select(OneBreak).ToImmutableArray(), StringComparer.Ordinal));

    public ImmutableArray<string> Several(string path) => All.TryGetValue(path, out var values) ? values : [];

    /// <summary>Returns what stands in a field; an empty string if nothing does.</summary>
    public string One(string path) => Several(path) is [var first, ..] ? first : string.Empty;

    public bool Has(string path, string value) => Several(path).Contains(value, StringComparer.Ordinal);

    public FormValues With(string path, params ImmutableArray<string> values) => new(All.SetItem(path, values));

    // Browsers send CR LF, whatever was typed.
    private static string OneBreak(string text) => text.ReplaceLineEndings("\n");
}
