using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests;

public sealed class PublicReportTests
{
    private static readonly ReportOptions Public = new() { Audience = ReportAudience.Public };

    [Fact]
    public async Task Write_NobodyIsNamed()
    {
        var text = Pages.Write(await new ScoredClinic().With(12, 40, 20).ReportAsync(), Public);
        var page = Pages.Read(text);

        Assert.Empty(page.Named("article"));
        Assert.DoesNotContain("c1,", text, StringComparison.Ordinal);
        Assert.Equal(["Who is counted", "What changed during care"], page.Named("h2").Select(title => title.Value));
    }

    [Fact]
    public void Write_AProtectiveFlagIsOpen_SaysNothingOfIt()
    {
        var care = Given.Episode().Improved().Build();
        care.ReportRedFlag("suspected-abuse").AssertAccepted();
        care.ProposeReferral(urgency: Urgency.Emergency, recipient: new() { Kind = "child-protection", Name = "zqcanaryzq" }).AssertAccepted();
        care.SendReferral(scope: DisclosureScope.RedFlags).AssertAccepted();
        var report = ClinicReport.From([ReportedEpisode.Of(care.Read(), care.Clinic.ReadClient("c1"), care.Evaluate(), care.Clinic.Policy)], care.Clinic.Policy, care.Clinic.Now);

        var text = Pages.Write(report, Public);

        Assert.All(new[] { "zqcanaryzq", "abuse", "child-protection", "law" }, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Write_NoSmallCount_ShowsAll()
    {
        var clinic = new ScoredClinic().With(12, 40, 20);
        clinic.With(11, 40, 39);

        var page = Pages.Read(Pages.Write(await clinic.ReportAsync(), Public));

        Assert.DoesNotContain("withheld", Cells(page));
        Assert.Contains("12", Cells(page));
        Assert.Equal(2, page.Named("svg").Count());
    }

    [Fact]
    public async Task Write_OneSmallCount_ShowsTheNextSumInstead()
    {
        var clinic = new ScoredClinic().With(30, 40, 20);
        clinic.With(20, 40, 39);
        clinic.With(3, 40, 60);

        var page = Pages.Read(Pages.Write(await clinic.ReportAsync(), Public));

        // 3 deteriorated of 53: with 30, 20 and the total shown it would be known.
        var shown = Cells(page);
        Assert.Equal(["30", "23"], Rows(page, "Newest score against").Select(row => row.Cell));
        Assert.DoesNotContain("3", shown);
        Assert.DoesNotContain("20", shown);
        Assert.Contains("30 of 53 who can be judged", page.Value, StringComparison.Ordinal);
    }

    // Who knows that the smallest partner is withheld with a small count could work both out.
    [Theory]
    [InlineData(20, 20, 10)]
    [InlineData(10, 20, 20)]
    [InlineData(20, 10, 20)]
    [InlineData(10, 10, 10)]
    public async Task Write_SmallCountAmongOthers_TellsNoneOfThem(int improved, int unchanged, int deteriorated)
    {
        var clinic = new ScoredClinic().With(improved, 40, 20).With(unchanged, 40, 40).With(deteriorated, 40, 60);

        var page = Pages.Read(Pages.Write(await clinic.ReportAsync(), Public));

        var verdicts = Rows(page, "Newest score against").Select(row => row.Cell).ToList();
        Assert.Equal(improved is 20 ? ["20", "30"] : ["withheld", "withheld", "withheld", "withheld", "withheld"], verdicts);
        Assert.DoesNotContain("10", Cells(page));
        Assert.Equal(improved is 20 ? 2 : 1, page.Named("svg").Count());
    }

    [Fact]
    public async Task Write_FewClients_ShowsNoCountAtAll()
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().With(5, 40, 20).ReportAsync(), Public));

        Assert.DoesNotContain("5", Cells(page));
        Assert.Empty(page.Named("svg"));
    }

    [Fact]
    public async Task Write_FewCannotBeJudged_TellsNeitherHowManyNorTheirMeasure()
    {
        var clinic = new ScoredClinic().With(30, 40, 20);
        clinic.With(20, 40, 39);
        for (var client = 0; client < 3; client++)
        {
            clinic.Add("VAS", 60, 20);
        }

        var text = Pages.Write(await clinic.ReportAsync(), Public);

        Assert.DoesNotContain("3", Cells(Pages.Read(text)));
        Assert.DoesNotContain("VAS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("can&#8217;t be judged", text, StringComparison.Ordinal);
        Assert.Empty(Pages.Read(text).Named("svg"));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public async Task Write_Measures_AreNamedFrom12EpisodesOn(int episodes, bool isNamed)
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().With(episodes, 40, 20).ReportAsync(), Public));

        Assert.Equal(isNamed, page.Named("li").Any(item => item.Value.StartsWith("ODI, Oswestry Disability Index 2.1a, 0 to 100%, lower is better: MIC 10% (low back pain; Ostelo 2008", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Name, string Cell)> Rows(System.Xml.Linq.XElement page, string caption) =>
        from table in page.Named("table")
        where table.Element("caption")!.Value.StartsWith(caption, StringComparison.Ordinal)
        from row in table.Element("tbody")!.Elements("tr")
        select (row.Element("th")!.Value, row.Elements("td").First().Value);

    private static List<string> Cells(System.Xml.Linq.XElement page) => [.. page.Named("td").Select(cell => cell.Value)];
}
