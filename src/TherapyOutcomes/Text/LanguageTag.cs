namespace TherapyOutcomes;

/// <summary>Handles language tags such as <c>es-MX</c> (BCP 47) without cultures, which fail under invariant globalization.</summary>
internal static class LanguageTag
{
    /// <summary>The language that is used when the requested one is not known.</summary>
    public const string English = "en";

    public const string Spanish = "es";

    /// <summary>The languages in which the library writes.</summary>
    public static IReadOnlyList<string> Known { get; } = [English, Spanish];

    /// <summary>Returns the language of a tag (<c>es-MX</c> and <c>ES</c> give <c>es</c>); null if the library does not write in it.</summary>
    public static string? Find(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var language = end < 0 ? tag : tag[..end];
        return Known.FirstOrDefault(known => known.Equals(language, StringComparison.OrdinalIgnoreCase));
    }
}
