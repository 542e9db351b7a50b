using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;

/// <summary>A page as it came from the host.</summary>
internal sealed partial record WebPage(HttpStatusCode Status, string Html, string Policy)
{
    private XElement? _tree;

    /// <summary>The page as a tree. Elements without content are closed, so that it can be read as XML.</summary>
    public XElement Tree => _tree ??= XElement.Parse(
        Void().Replace(Html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace(" defer", " defer=\"\"", StringComparison.Ordinal), "<$1$2></$1>"),
        LoadOptions.PreserveWhitespace);

    /// <summary>What somebody reads, with white space as single spaces.</summary>
    public string Text => Plain(Tree.Element("body")!);

    public IEnumerable<XElement> Named(string name) => Tree.Descendants(name);

    public XElement ById(string id) => Tree.Descendants().Single(element => (string?)element.Attribute("id") == id);

    /// <summary>The cells of the rows of all tables below an element.</summary>
    public static List<List<string>> Rows(XElement within) => [.. within.Descendants("tbody").Elements("tr").Select(row => row.Elements().Select(Plain).ToList())];

    public List<List<string>> Rows() => Rows(Tree);

    public IEnumerable<string> Links => Named("a").Select(link => (string?)link.Attribute("href") ?? "");

    public static string Plain(XElement element) => Space().Replace(string.Concat(element.DescendantNodes().OfType<XText>().Select(text => text.Value)), " ").Trim();

    /// <summary>What every page of the dashboard keeps to.</summary>
    public void AssertSound()
    {
        Assert.Equal(HttpStatusCode.OK, Status);
        Assert.DoesNotContain("unsafe", Policy, StringComparison.Ordinal);
        Assert.Single(Named("h1"));
        var levels = Tree.Descendants().Select(element => Heading().Match(element.Name.LocalName)).Where(match => match.Success).Select(match => match.Groups[1].Value[0] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.DoesNotContain(Tree.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(Named("style"));
        Assert.All(Named("script"), script => Assert.Equal("", script.Value));
        Assert.Empty(Named("form"));
        var ids = Tree.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Links.Where(link => link.StartsWith('#')), link => Assert.Contains(Uri.UnescapeDataString(link[1..]), ids));
        Assert.All(Tree.Descendants().Attributes("aria-labelledby").SelectMany(names => names.Value.Split(' ')), id => Assert.Contains(id, ids));
        Assert.All(Named("table"), table => Assert.NotEmpty(Plain(table.Element("caption")!)));
        Assert.All(Named("th"), cell => Assert.NotNull(cell.Attribute("scope")));
        Assert.All(Named("table"), table => Assert.Contains(table.Ancestors("div"), frame => (string?)frame.Attribute("tabindex") == "0"));
    }

    [GeneratedRegex("<(meta|link|input|br|hr)\\b([^>]*?)/?>")]
    private static partial Regex Void();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("^h([1-6])$")]
    private static partial Regex Heading();
}
