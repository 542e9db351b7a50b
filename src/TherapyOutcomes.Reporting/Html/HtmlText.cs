using System.Net;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>Makes text safe for a page. What can do harm or stands for no character goes the same way as in plain text, and joiners stay.</summary>
internal static class HtmlText
{
    public static string Encode(string text) => WebUtility.HtmlEncode(Plain(text));

    /// <summary>Returns the text without such characters, on one line and not encoded. Use it for element trees, which encode text themselves.</summary>
    public static string Plain(string text) => SafeText.OnOneLine(text);
}
