namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Reads what several requests ask for.</summary>
internal static class QueryReaderExtensions
{
    private const int LongestTag = 35;

    /// <summary>The language of messages and letters; null for that of the host.</summary>
    public static string? Language(this QueryReader query) => query.Text("lang", LongestTag);

    /// <summary>The number of entries on a page.</summary>
    public static int Size(this QueryReader query, int usual, OutcomeWebOptions options) => query.Number("size", Math.Min(usual, options.MaxPageSize), options.MaxPageSize);

    /// <summary>True to get a page for people instead of JSON for programs.</summary>
    public static bool IsHtml(this QueryReader query) => query.Choice("format", false, ("json", false), ("html", true));
}
