using TherapyOutcomes.Browser.Tests.Browsing;

namespace TherapyOutcomes.Browser.Tests.Printing;

/// <summary>What finds nothing on a good page must find what is wrong with a bad one.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PrintedDocumentTests(BrowserPages pages)
{
    private const string Row = "<tr><th scope=\"row\">Alder</th><td>One<br>Two<br>Three<br>Four</td></tr>";
    private const string Chart = "<svg role=\"img\" aria-label=\"Chart\" viewBox=\"0 0 100 200\" style=\"display: block\"><rect width=\"100\" height=\"200\"/></svg>";

    [BrowserTheory]
    [InlineData("", "TR")]
    [InlineData("tr { break-inside: avoid }", null)]
    public async Task Split_RowAtTheEndOfASheet_IsFoundUnlessItIsKeptTogether(string style, string? role)
    {
        var paper = await PrintAsync(style, $"<table><thead><tr><th>Client</th><th>Note</th></tr></thead><tbody>{string.Concat(Enumerable.Repeat(Row, 30))}</tbody></table>");

        Assert.True(paper.Pages > 1);
        Assert.Equal(30, paper.Named("TR").Count(row => !row.IsHead));
        Assert.Equal(role, paper.Split.FirstOrDefault()?.Role);
    }

    [BrowserTheory]
    [InlineData("svg { height: 20cm }", false)]
    [InlineData("svg { height: 40cm }", true)]
    public async Task Split_ChartsThatDoNotFitOneSheet_AreFound(string style, bool isSplit)
    {
        var paper = await PrintAsync(style, $"<p>Before</p><figure>{Chart}</figure><figure>{Chart}</figure>");

        Assert.True(paper.Pages > 1);
        Assert.Equal(isSplit, paper.Split.Any(element => element.Role == "Figure"));
    }

    [BrowserFact]
    public async Task Words_NearTheEdges_ReachIntoTheMarginsOrAreLost()
    {
        var paper = await PrintAsync("", "<p style=\"margin-left: -12mm\">Outside</p><p>Within</p><p style=\"margin-left: -2mm\">Half</p>");

        Assert.Equal("Outside", Assert.Single(paper.Lost));
        Assert.True(paper.Words.Single(word => word.Text == "Half").ReachesInto(sides: 19.9, ends: 19.9));
        Assert.False(paper.Words.Single(word => word.Text == "Within").ReachesInto(sides: 19.9, ends: 19.9));
    }

    private Task<PrintedDocument> PrintAsync(string style, string body) =>
        pages.PrintAsync(TestPages.Of($"<style>@page {{ size: A4; margin: 20mm }} body {{ margin: 0 }} {style}</style>", body));
}
