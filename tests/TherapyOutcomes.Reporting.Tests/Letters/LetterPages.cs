using System.Globalization;
using System.Xml.Linq;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.Reporting.Tests.Letters;

/// <summary>Writes pages of letters and cards, and what they have in common.</summary>
internal static class LetterPages
{
    public static string Write(ClientLetter letter, LetterPageOptions? options = null) => Write(output => LetterPage.Write(output, letter, options));

    public static string Write(ProfessionalLetter letter, LetterPageOptions? options = null) => Write(output => LetterPage.Write(output, letter, options));

    public static string Write(ClientCard card) => Write(output => CardPage.Write(output, card));

    /// <summary>Asserts that a page is whole, loads and runs nothing, and has no id twice.</summary>
    public static XElement AssertSelfContained(string text, string language)
    {
        var page = Pages.Read(text);
        Assert.Equal(language, page.Get("lang"));
        Assert.Single(page.Named("main"));
        Assert.Single(page.Named("h1"));
        Assert.NotEmpty(page.Element("head")!.Element("title")!.Value);
        Assert.All(["script", "link", "img", "iframe", "object", "style"], name => Assert.Equal(name == "style" ? 1 : 0, page.Named(name).Count()));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page.Named("style").Single().Value, StringComparison.Ordinal);
        Assert.Contains(page.Named("meta"), meta => meta.Get("content")?.StartsWith("default-src 'none'", StringComparison.Ordinal) == true);
        var ids = page.Descendants().Select(element => element.Get("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^[a-zA-Z][a-zA-Z0-9_-]*$", id));
        Assert.All(page.Descendants().Select(element => element.Get("aria-labelledby")).OfType<string>().SelectMany(names => names.Split(' ')), id => Assert.Contains(id, ids));
        return page;
    }

    /// <summary>Writes something as on a machine of another culture.</summary>
    public static string Under(string culture, Func<string> write)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return write();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Write(Action<TextWriter> write)
    {
        using var output = new StringWriter();
        write(output);
        return output.ToString();
    }
}
