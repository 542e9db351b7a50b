using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Letters;

/// <summary>Writes the page that surrounds a letter or a card.</summary>
internal static class LetterFrame
{
    private static readonly string Style = Page.ReadStyle("letter.css");

    /// <param name="html">The writer that receives the page.</param>
    /// <param name="language">The language of the text: <c>en</c> or <c>es</c>.</param>
    /// <param name="title">The title of the page.</param>
    /// <param name="kind">The classes by which the style tells the pages apart.</param>
    /// <param name="write">A function that writes the content.</param>
    public static void Write(HtmlWriter html, string language, string title, string kind, Action<HtmlWriter> write)
    {
        html.Markup("<!DOCTYPE html>\n");
        html.Open("html", ("lang", language));
        html.Open("head");
        html.Markup("<meta charset=\"utf-8\">\n");
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Page.Policy));
        html.Markup("\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n");
        html.Element("title", title);
        html.Markup($"<style>\n{Style}</style>\n");
        html.Close("head");
        html.Open("body", ("class", kind));
        html.Open("main");
        write(html);
        html.Close("main");
        html.Close("body");
        html.Close("html");
    }
}
