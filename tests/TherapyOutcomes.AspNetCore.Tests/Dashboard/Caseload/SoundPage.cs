using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;

/// <summary>Checks what every page without a form keeps to.</summary>
internal static partial class SoundPage
{
    public static void AssertSound(this WebPage page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Single(page.Named("h1"));
        var levels = page.Tree.Descendants().Select(element => Level().Match(element.Name.LocalName)).Where(match => match.Success).Select(match => match.Groups[1].Value[0] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.DoesNotContain(page.Tree.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(page.Named("style"));
        Assert.All(page.Named("text"), text => Assert.Contains(text.Ancestors(), outer => outer.Name.LocalName == "svg"));
        Assert.All(page.Named("script"), script => Assert.Equal("", script.Value));
        Assert.Empty(page.Named("form"));
        var ids = page.Tree.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Links.Where(link => link.StartsWith('#')), link => Assert.Contains(Uri.UnescapeDataString(link[1..]), ids));
        Assert.All(page.Tree.Descendants().Attributes("aria-labelledby").SelectMany(names => names.Value.Split(' ')), id => Assert.Contains(id, ids));
        Assert.All(page.Named("table"), table => Assert.NotEmpty(WebPage.Plain(table.Element("caption")!)));
        Assert.All(page.Named("th"), cell => Assert.NotNull(cell.Attribute("scope")));
        Assert.All(page.Named("table"), table => Assert.Contains(table.Ancestors("div"), frame => (string?)frame.Attribute("tabindex") == "0"));
    }

    [GeneratedRegex("^h([1-6])$")]
    private static partial Regex Level();
}
