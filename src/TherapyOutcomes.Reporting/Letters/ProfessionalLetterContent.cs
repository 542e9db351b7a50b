using System.Collections.Immutable;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Letters;

/// <summary>Writes a letter to a professional: the head, and each section below its heading.</summary>
internal static class ProfessionalLetterContent
{
    private const string Colon = ": ";

    // From here on, the usual size of type would not leave the letter on one sheet.
    private const int Long = 2400;

    public static bool IsLong(string text) => text.Length > Long;

    public static void Write(HtmlWriter html, string title, ProfessionalLetter letter)
    {
        html.Element("h1", title);
        html.Open("div", ("class", "head"));
        foreach (var line in letter.Head)
        {
            WriteHeadLine(html, line.Reveal());
        }

        html.Close("div");
        foreach (var section in letter.Sections)
        {
            WriteSection(html, section);
        }
    }

    // "To: Dr. Grey (physician)". What is in front of the first colon names the line.
    private static void WriteHeadLine(HtmlWriter html, string line)
    {
        var end = line.IndexOf(Colon, StringComparison.Ordinal);
        html.Open("p");
        if (end >= 0)
        {
            html.Element("span", line[..(end + 1)], ("class", "label"));
        }

        html.Element("span", line[(end < 0 ? 0 : end + Colon.Length)..]);
        html.Close("p");
    }

    private static void WriteSection(HtmlWriter html, LetterSection section)
    {
        html.Open("section");
        html.Element("h2", section.Heading.Reveal());
        html.Open("div", ("class", "lines"));
        if (section.Table is { } table)
        {
            new DataTable(section.Heading.Reveal(), [.. table.Headers.Select(Words)], [.. table.Rows.Select(row => row.Select(Words).ToImmutableArray())]).Write(html);
        }

        foreach (var line in section.Lines)
        {
            html.Paragraph(line.Reveal());
        }

        html.Close("div");
        html.Close("section");
    }

    private static string Words(ClientText text) => text.Reveal();
}
