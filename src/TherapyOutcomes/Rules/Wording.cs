using System.Collections.Immutable;

namespace TherapyOutcomes.Rules;

/// <summary>Puts a message into words, also where the formatter has none for it.</summary>
internal static class Wording
{
    /// <summary>Returns the formatter's words; without them the library's English, and without those the title as a sentence.</summary>
    public static string Of(IMessageFormatter formatter, string key, ImmutableArray<Evidence> evidence, string? title)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        return formatter.Format(key, evidence) ?? MessageFormatter.English.Format(key, evidence) ?? (string.IsNullOrWhiteSpace(title) ? key : Sentence(title.Trim()));
    }

    private static string Sentence(string title) => $"{char.ToUpperInvariant(title[0])}{title[1..]}{(title[^1] is '.' or '!' or '?' ? "" : ".")}";
}
