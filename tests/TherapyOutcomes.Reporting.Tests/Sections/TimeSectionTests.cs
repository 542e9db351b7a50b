namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class TimeSectionTests
{
    [Fact]
    public async Task Write_ColumnOfTheRiskSet_SaysWhoIsInIt()
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().With(2, 40, 39, 20).ReportAsync()));

        Assert.Contains("Still followed, not yet improved", page.Named("th").Select(cell => cell.Value));
    }

    [Fact]
    public async Task Write_EverybodyImprovedAtOnce_TellsOfNoBand()
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().With(2, 40, 20).ReportAsync()));

        var time = page.Named("section").Single(section => section.Get("id") == "time");
        Assert.DoesNotContain("band", time.Value, StringComparison.Ordinal);
        Assert.Contains("100% (no interval: nobody left)", time.Named("td").Select(cell => cell.Value));
        Assert.DoesNotContain(time.Named("polyline"), line => line.Get("style")!.Contains("stroke:var(--muted);stroke-width:1;stroke-dasharray", StringComparison.Ordinal));
    }
}
