namespace TherapyOutcomes.Reporting.Tests.Html;

public sealed class HostTextsTests
{
    private static readonly ReportOptions Options = new() { Links = [new ReportLink { Text = "Volver", Path = "/" }] };

    [Fact]
    public async Task Write_HostSpeaksSpanish_MarksItsTextsAndNoOthers()
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().ReportAsync(), Options with { HostLanguage = "es", HostNote = "Está en inglés <b>." }));

        var marked = page.Descendants().Where(element => element.Get("lang") == "es").ToList();
        Assert.Equal(["Volver", "Está en inglés <b>."], marked.Select(element => element.Value.Trim()));
        Assert.Equal("en", page.Get("lang"));
    }

    [Fact]
    public async Task Write_NoNote_HasNone()
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().ReportAsync(), Options));

        Assert.DoesNotContain(page.Descendants(), element => element.Get("lang") is not null);
        Assert.DoesNotContain(page.Descendants(), element => element.Get("class") == "notice screen");
    }
}
