using TherapyOutcomes.Browser.Tests.Browsing;
using TherapyOutcomes.Browser.Tests.Printing;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Browser.Tests.Reports;

[Collection(BrowserGroup.Name)]
public sealed class ReportOnPaperTests(BrowserPages pages)
{
    // The margins of the page, less what rounding may cost.
    private const double Sides = 14 - 0.1;
    private const double Ends = 16 - 0.1;

    private const double LeastPoints = 6;

    [BrowserFact]
    public async Task Print_TwoHundredClients_ShowsEachWholeOnOneSheet()
    {
        var report = await SampleReports.LargeAsync();
        Assert.Equal(200, report.Episodes.Length);

        var paper = await pages.PrintAsync(SampleReports.Write(report, ReportAudience.Clinic));

        Assert.Equal(report.Episodes.Select(episode => PrintedDocument.WithoutSpaces(episode.Label)), paper.Named("Art").Select(article => article.Named("H3").Single().Text));
        AssertWhole(paper);
    }

    [BrowserFact]
    public async Task Print_PublicReport_IsWhole()
    {
        var paper = await pages.PrintAsync(SampleReports.Write(await SampleReports.LargeAsync(), ReportAudience.Public));

        Assert.NotEmpty(paper.Named("Figure"));
        AssertWhole(paper);
    }

    private static void AssertWhole(PrintedDocument paper)
    {
        Assert.Empty(paper.Split);
        Assert.Empty(paper.Lost);
        Assert.Empty(paper.Words.Where(word => word.ReachesInto(Sides, Ends)));
        Assert.Empty(paper.Words.Where(word => word.Points < LeastPoints));
        Assert.All(paper.Named("Table"), AssertBeginsTogether);
    }

    /// <summary>A title alone at the foot of a page belongs to nothing.</summary>
    private static void AssertBeginsTogether(PrintedElement table)
    {
        var row = table.Named("TR").First(row => !row.IsHead);
        Assert.Equal(row.Pages, table.Named("Caption").Single().Pages);
    }
}
