namespace TherapyOutcomes;

/// <summary>Language tags such as <c>es-MX</c> (BCP 47), without cultures: those fail under invariant globalisation.</summary>
internal static class LanguageTag
{
    /// <summary>The language that is written where the one asked for is not known.</summary>
    public const string English = "en";

    public const string Spanish = "es";

    /// <summary>The languages that the library writes.</summary>
    public static IReadOnlyList<string> Known { get; } = [English, Spanish];

    /// <summary>The language of a tag: <c>es-MX</c> and <c>ES</c> are <c>es</c>; null when the library does not write it.</summary>
    public static string? Find(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var language = end < 0 ? tag : tag[..end];
        return Known.FirstOrDefault(known => known.Equals(language, StringComparison.OrdinalIgnoreCase));
    }
}
