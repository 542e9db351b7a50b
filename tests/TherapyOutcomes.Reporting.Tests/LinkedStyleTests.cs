using System.Xml.Linq;
using TherapyOutcomes.Reporting.Charts;

namespace TherapyOutcomes.Reporting.Tests;

public sealed class LinkedStyleTests
{
    private static readonly ReportOptions Linked = new() { StyleSheetPath = "/assets/report.css?a=1&b=\"2\"" };

    [Theory]
    [InlineData(ReportAudience.Clinic)]
    [InlineData(ReportAudience.Public)]
    public async Task Write_StyleSheetPath_LinksTheStyleAndHasNoneInline(ReportAudience audience)
    {
        var text = Pages.Write(await SomeAsync(), Linked with { Audience = audience });
        var page = Read(text);

        var link = Assert.Single(page.Named("link"));
        Assert.Equal(("stylesheet", "/assets/report.css?a=1&b=\"2\""), (link.Get("rel"), link.Get("href")));
        Assert.Empty(page.Named("style"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName == "style");
        Assert.NotEmpty(page.Named("svg"));
        Assert.Equal("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'", page.Named("meta").Single(meta => meta.Get("http-equiv") is not null).Get("content"));
        Assert.DoesNotContain("unsafe-inline", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_StyleSheetPath_ChangesNothingElse()
    {
        var report = await SomeAsync();

        var inline = Read(Pages.Write(report));
        var linked = Read(Pages.Write(report, Linked));

        Assert.Equal(inline.Element("body")!.Value, linked.Element("body")!.Value);
        Assert.Equal(inline.Named("svg").Sum(chart => chart.Descendants().Count()), linked.Named("svg").Sum(chart => chart.Descendants().Count()));
        Assert.Contains(HtmlReport.StyleSheet, Pages.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutStyles_StyledShapes_HaveThePropertiesAsAttributes()
    {
        var chart = new SvgChart("""<svg viewBox="0 0 1 1"><g><path d="M0,0" stroke="red" style="fill:none; stroke:var(--line);stroke-width:2.5" /></g></svg>""");

        var path = XElement.Parse(chart.WithoutStyles().Markup).Named("path").Single();

        Assert.Equal(("none", "var(--line)", "2.5", null), (path.Get("fill"), path.Get("stroke"), path.Get("stroke-width"), path.Get("style")));
    }

    [Fact]
    public async Task Write_Links_AreAboveTheHeadingAndEncoded()
    {
        var links = new ReportLink[] { new() { Text = "Back <to>", Path = "/a?b=1&c=2" }, new() { Text = "Public", Path = "?audience=public" } };

        var page = Pages.Read(Pages.Write(await SomeAsync(), new ReportOptions { Links = [.. links] }));

        var header = page.Named("header").Single();
        Assert.Equal(["nav", "h1"], header.Elements().Take(2).Select(element => element.Name.LocalName));
        Assert.Equal([("Back <to>", "/a?b=1&c=2"), ("Public", "?audience=public")], header.Named("a").Select(link => (link.Value, link.Get("href")!)));
    }

    private static Task<ClinicReport> SomeAsync() => new ScoredClinic().With(30, 40, 20).With(30, 40, 38).ReportAsync();

    private static XElement Read(string page) => Pages.Read(page.Replace("&quot;2&quot;\">", "&quot;2&quot;\"></link>", StringComparison.Ordinal));
}
