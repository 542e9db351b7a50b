using System.Collections.Immutable;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Letters;

/// <summary>Writes the text of a letter to a client: headings, paragraphs and lists.</summary>
internal static class ClientLetterContent
{
    public static void Write(HtmlWriter html, string title, ImmutableArray<LetterBlock> blocks)
    {
        html.Element("h1", title);
        foreach (var block in blocks)
        {
            html.Open("section");
            if (block.Heading is { } heading)
            {
                html.Element("h2", heading);
            }

            WriteLines(html, block.Lines);
            html.Close("section");
        }
    }

    private static void WriteLines(HtmlWriter html, ImmutableArray<string> lines)
    {
        var isInList = false;
        foreach (var line in lines)
        {
            var isItem = line.StartsWith(LetterBlock.ItemMark, StringComparison.Ordinal);
            if (isItem != isInList)
            {
                Switch(html, isItem);
                isInList = isItem;
            }

            html.Element(isItem ? "li" : "p", isItem ? line[LetterBlock.ItemMark.Length..] : line);
        }

        if (isInList)
        {
            html.Close("ul");
        }
    }

    private static void Switch(HtmlWriter html, bool toList)
    {
        if (toList)
        {
            html.Open("ul");
        }
        else
        {
            html.Close("ul");
        }
    }
}
