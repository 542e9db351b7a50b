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

    // The page that stays inside the clinic does say what is to be done.
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
        Assert.Contains("abuse", Pages.Write(report), StringComparison.OrdinalIgnoreCase);
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
    public async Task Write_OneSmallCount_WithholdsWhatItCouldBeWorkedOutFrom()
    {
        var clinic = new ScoredClinic().With(30, 40, 20);
        clinic.With(20, 40, 39);
        clinic.With(3, 40, 60);

        var page = Pages.Read(Pages.Write(await clinic.ReportAsync(), Public));

        // 3 deteriorated of 53: with 30, 20 and the total shown it would be known.
        var shown = Cells(page);
        Assert.DoesNotContain("3", shown);
        Assert.DoesNotContain("20", shown);
        Assert.Contains("30", shown);
        Assert.True(shown.Count(cell => cell == "withheld") >= 2);
        Assert.DoesNotContain("who can be judged", page.Value, StringComparison.Ordinal);
        Assert.Empty(page.Named("svg"));
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
    [InlineData(11, true)]
    public async Task Write_Measures_AreNamedFrom11EpisodesOn(int episodes, bool isNamed)
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().With(episodes, 40, 20).ReportAsync(), Public));

        Assert.Equal(isNamed, page.Named("li").Any(item => item.Value.StartsWith("ODI, Oswestry Disability Index 2.1a, 0 to 100%, lower is better: MIC 10% (low back pain; Ostelo 2008", StringComparison.Ordinal)));
    }

    private static List<string> Cells(System.Xml.Linq.XElement page) => [.. page.Named("td").Select(cell => cell.Value)];
}
