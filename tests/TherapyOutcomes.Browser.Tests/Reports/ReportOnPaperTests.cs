using System.Globalization;
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

    private const double LeastPoints = 8;

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
        Assert.Equal(1, paper.Pages);
        AssertWhole(paper);
    }

    [BrowserFact]
    public async Task Print_CourseLongerThanAPage_NamesItsClientOnEachPage()
    {
        var paper = await pages.PrintAsync(SampleReports.Write(SampleReports.Long(), ReportAudience.Clinic));

        Assert.All(paper.Named("Art"), course =>
        {
            Assert.True(course.Pages.Count > 1);
            var name = course.Named("H3").Single().Text;
            Assert.All(course.Pages, page => Assert.Contains(paper.Words, word => word.Page == page && word.Text == name));
        });
        Assert.Equal(1, paper.Named("Art").SelectMany(course => course.Named("H3")).Max(name => name.Pages.Count));
    }

    [BrowserFact]
    public async Task Print_EachPage_HasItsNumber()
    {
        var paper = await pages.PrintAsync(SampleReports.Write(await SampleReports.SmallAsync(), ReportAudience.Clinic));

        Assert.True(paper.Pages > 1);
        Assert.All(Enumerable.Range(1, paper.Pages), page => Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"Page {page} of {paper.Pages}"),
            string.Join(' ', paper.Words.Where(word => word.Page == page && IsNumber(word)).Select(word => word.Text))));
    }

    private static void AssertWhole(PrintedDocument paper)
    {
        Assert.Empty(paper.Split);
        Assert.Empty(paper.Lost);
        Assert.Empty(paper.Words.Where(word => word.ReachesInto(Sides, Ends) && !IsNumber(word)));
        Assert.Empty(paper.Words.Where(word => word.Points < LeastPoints));
        Assert.All(paper.Named("Table"), AssertBeginsTogether);
        Assert.All(paper.Named("H2"), heading => AssertLeadsTo(heading, paper));
    }

    /// <summary>Determines whether a word is part of the page's number, which is in the middle of the margin on the right.</summary>
    private static bool IsNumber(PrintedWord word) => word is { Bottom: > 5 and < 10, Left: > 150 };

    /// <summary>A title alone at the foot of a page belongs to nothing.</summary>
    private static void AssertBeginsTogether(PrintedElement table)
    {
        var row = table.Named("TR").First(row => !row.IsHead);
        var title = table.Named("Caption").FirstOrDefault() ?? table.Named("TR").First();
        Assert.Equal(row.Pages.Min, title.Pages.Min);
    }

    /// <summary>A heading and its text alone at the foot of a page lead to nothing.</summary>
    private static void AssertLeadsTo(PrintedElement heading, PrintedDocument paper)
    {
        var section = paper.Root.All.Single(element => element.Children.Contains(heading));
        var shown = section.All.FirstOrDefault(element => element.Role is "Figure" or "Table" or "Art");
        Assert.Equal((shown?.Role is "Table" ? shown.Named("TR").First(row => !row.IsHead) : shown)?.Pages.Min ?? heading.Pages.Min, heading.Pages.Min);
    }
}
