using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Tests;

public sealed partial class HtmlReportTests
{
    [Fact]
    public async Task Write_Page_HasLandmarksAndOneOrderOfHeadings()
    {
        var page = Pages.Read(Pages.Write(await SomeAsync()));

        Assert.Equal("en", page.Get("lang"));
        Assert.Equal("Outcomes during care", page.Element("head")!.Element("title")!.Value);
        Assert.All(["header", "nav", "main", "footer", "h1"], name => Assert.Single(page.Named(name)));
        var levels = page.Descendants().Select(element => Heading().Match(element.Name.LocalName)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal("#report", page.Named("a").First().Get("href"));
    }

    [Fact]
    public async Task Write_Page_HasEveryIdOnceAndNoLinkIntoNothing()
    {
        var page = Pages.Read(Pages.Write(await SomeAsync()));

        var ids = page.Descendants().Select(element => element.Get("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Named("a"), link => Assert.Contains(link.Get("href")![1..], ids));
        Assert.All(page.Descendants().Select(element => element.Get("aria-labelledby")).OfType<string>().SelectMany(names => names.Split(' ')), id => Assert.Contains(id, ids));
        Assert.All(Clip().Matches(page.ToString()), clip => Assert.Contains(clip.Groups[1].Value, ids));
    }

    [Fact]
    public async Task Write_EachChart_IsNamedDescribedAndHasItsNumbersBeside()
    {
        var page = Pages.Read(Pages.Write(await SomeAsync()));

        Assert.Equal(3 + 6, page.Named("svg").Count());
        Assert.All(page.Named("svg"), chart =>
        {
            Assert.Equal("img", chart.Get("role"));
            Assert.NotEmpty(chart.Element("title")!.Value);
            Assert.NotEmpty(chart.Element("desc")!.Value);
        });
        Assert.All(page.Named("figure"), figure => Assert.Equal((1, 1), (figure.Named("svg").Count(), figure.Named("table").Count())));
        Assert.All(page.Named("table"), table =>
        {
            Assert.NotEmpty(table.Element("caption")!.Value);
            Assert.All(table.Named("th"), cell => Assert.Contains(cell.Get("scope")!, new[] { "row", "col", "colgroup" }));
        });
    }

    [Fact]
    public async Task Write_MeasureOfTheClinicsOwn_GoesByItsNameAndNotByItsId()
    {
        var own = StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("GRIP"), Name = "grip strength" };
        var clinic = new ScoredClinic().With(1, 40, 20).Using(own);
        clinic.Add("GRIP", 40, 20);

        var page = Pages.Write(await clinic.ReportAsync());

        Assert.Contains("grip strength scores of ", page, StringComparison.Ordinal);
        Assert.Contains("<li>grip strength, 0 to 100%", page, StringComparison.Ordinal);
        Assert.DoesNotContain("GRIP", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportAudience.Clinic)]
    [InlineData(ReportAudience.Public)]
    public async Task Write_Page_NeedsNothingElseAndRunsNothing(ReportAudience audience)
    {
        var text = Pages.Write(await SomeAsync(), new ReportOptions { Audience = audience });
        var page = Pages.Read(text);

        Assert.All(["script", "link", "img", "iframe", "object", "style"], name => Assert.Equal(name == "style" ? 1 : 0, page.Named(name).Count()));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Named("meta").Select(meta => meta.Get("content")).OfType<string>().Single(content => content.Contains("src", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("a & b 'c' \"d\"")]
    [InlineData("</title></style><b>")]
    public void Write_LabelWithMarkup_IsShownAsItIs(string label)
    {
        var clinic = new ScoredClinic();
        var report = clinic.Report(clinic.Add("ODI", 40, 20), label);

        var page = Pages.Read(Pages.Write(report, new ReportOptions { ClinicName = label }));

        Assert.Equal(label, page.Named("h3").Single().Value);
        Assert.Equal($"Outcomes during care, {label}", page.Named("h1").Single().Value);
        Assert.Empty(page.Named("script").Concat(page.Named("img")).Concat(page.Named("b")));
    }

    [Theory]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("a\u200Fb", "ab")]
    [InlineData("a\u0000b", "a\uFFFDb")]
    [InlineData("a\u001Bb", "a\uFFFDb")]
    public void Write_LabelWithHiddenCharacters_IsShownWithoutThem(string label, string shown)
    {
        var clinic = new ScoredClinic();
        var report = clinic.Report(clinic.Add("ODI", 40, 20), label);

        Assert.Equal(shown, Pages.Read(Pages.Write(report)).Named("h3").Single().Value);
    }

    [Theory]
    [InlineData(ReportAudience.Clinic)]
    [InlineData(ReportAudience.Public)]
    public async Task Write_Page_ShowsNoTextAboutClientsAndClaimsNoCause(ReportAudience audience)
    {
        var page = Pages.Write(await SomeAsync(), new ReportOptions { Audience = audience });

        Assert.DoesNotContain("sciatica", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("p1", page, StringComparison.Ordinal);
        Assert.Contains("can&#39;t be told apart from natural recovery", page, StringComparison.Ordinal);
        Assert.All(["thanks to", "due to", "caused by", "because of"], claim => Assert.DoesNotContain(claim, page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Write_Charts_UseTheColoursOfThePage()
    {
        var page = Pages.Read(Pages.Write(await SomeAsync()));

        Assert.All(page.Named("svg"), chart => Assert.DoesNotContain("rgb(", chart.ToString(), StringComparison.Ordinal));
        Assert.All(page.Named("svg"), chart => Assert.Contains("var(--", chart.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_MostCharts_SaysThatOthersAreLeftOut()
    {
        var page = Pages.Read(Pages.Write(await SomeAsync(), new ReportOptions { MostCharts = 2 }));

        Assert.Equal(2, page.Named("article").Count());
        Assert.Contains("2 of 7 episodes are shown", page.Value, StringComparison.Ordinal);
    }

    // On paper, a course is kept together if a page has room for it.
    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "long")]
    public void Write_CourseWithMoreScoresThanAPageHolds_GoesOnOnTheNextPage(int scores, string? style)
    {
        var file = new ScoredFile { AsOf = new(2027, 1, 1, 9, 0, 0, TimeSpan.Zero) }.With("ODI", [.. Enumerable.Repeat(40, scores)]);

        Assert.Equal(style, Pages.Read(Pages.Write(file.Report())).Named("article").Single().Get("class"));
    }

    [Fact]
    public async Task Write_EachCourse_NamesItsClientInTheHeadOfItsTable()
    {
        var page = Pages.Read(Pages.Write(await SomeAsync()));

        Assert.All(page.Named("article"), article =>
        {
            var head = article.Named("thead").Single().Elements("tr").First();
            Assert.Equal("again", head.Get("class"));
            Assert.Equal(article.Named("caption").Single().Value, head.Value);
            Assert.Contains(article.Named("h3").Single().Value, head.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Write_StageMoves_AreMarkedAndListed()
    {
        var clinic = new ScoredClinic().With(1, 40, 20, 40);

        var caption = Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("article").Single().Named("figcaption").Single().Value;

        Assert.Equal("Stages: 1 Documenting (12 January 2026); 2 Treating (19 January 2026).", caption);
    }

    [Fact]
    public async Task Write_SourcesOfThresholds_StandOnceWithTheMeasures()
    {
        var clinic = new ScoredClinic();
        clinic.Add("HIT-6", 64, 54);
        clinic.Add("HIT-6", 64, 60);
        clinic.Add("BPI.severity", 6, 3);
        clinic.Add("HOOS.pain", 50, 60);

        var page = Pages.Read(Pages.Write(await clinic.ReportAsync()));

        var measures = page.Named("li").Select(item => item.Value).ToList();
        Assert.Contains(measures, item => item.Contains("MIC 6 points (chronic migraine; ICC .77 (PMC3057423); Houts 2020, Headache 60:2003, doi 10.1111/head.13946", StringComparison.Ordinal));
        Assert.Contains(measures, item => item.EndsWith("MDC 4.06 points (one pilot study; read in an excerpt only, not verified; uncertain).", StringComparison.Ordinal));
        Assert.Equal(2, page.Value.Split("Houts 2020").Length);
        Assert.Equal("#outcomes", page.Named("section").Single(section => section.Get("id") == "courses").Elements("p").First().Named("a").Single().Get("href"));
    }

    [Fact]
    public async Task Write_MicThatDependsOnTheBaseline_IsSaidWithEachClient()
    {
        var clinic = new ScoredClinic();
        clinic.Add("BPI.severity", 6, 3);
        clinic.Add("HOOS.pain", 50, 60);
        clinic.Add("ODI", 40, 20);

        var courses = Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("article").Select(article => article.Value).ToList();

        Assert.Single(courses, (string course) => course.Contains("MIC 1.8 points, which is 30% of the baseline.", StringComparison.Ordinal));
        Assert.Single(courses, (string course) => course.Contains("MIC 15 points, which is 30% of the baseline.", StringComparison.Ordinal));
        Assert.Single(courses, (string course) => !course.Contains("of the baseline.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_TablesChartsAndFrames_AreNamedApart()
    {
        var page = Pages.Read(Pages.Write(await SomeAsync()));

        var frames = page.Named("div").Select(frame => frame.Get("aria-label")).OfType<string>().ToList();
        var tables = page.Named("caption").Select(caption => caption.Value).ToList();
        var charts = page.Named("svg").Select(chart => chart.Element("title")!.Value).ToList();
        Assert.All([frames, tables, charts], names => Assert.Equal(names.Distinct(), names));
        Assert.All(page.Named("article"), article => Assert.All(
            [article.Named("svg").Single().Element("title")!.Value, article.Named("caption").Single().Value],
            name => Assert.Contains(article.Named("h3").Single().Value, name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Write_SourceNote_StandsAboveTheClinicsWorklistAlone()
    {
        var report = await SomeAsync();
        var note = new ReportOptions { SourceNote = "Notes & talks are elsewhere." };

        var page = Pages.Read(Pages.Write(report, note));

        Assert.Single(page.Named("section").First().Elements("p"), line => line.Value == note.SourceNote);
        Assert.DoesNotContain("are elsewhere", Pages.Write(report, note with { Audience = ReportAudience.Public }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_SeveralMeasures_AreToldApart()
    {
        var clinic = new ScoredClinic();
        clinic.Add("ODI", 40, 20);
        clinic.Add("NDI", 30, 29);

        var tables = Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("table").Where(table => table.Element("caption")!.Value.StartsWith("By the measure", StringComparison.Ordinal));

        Assert.Equal(["NDI", "ODI"], tables.Single().Element("tbody")!.Elements("tr").Select(row => row.Elements().First().Value));
    }

    [Theory]
    [InlineData(ReportAudience.Clinic)]
    [InlineData(ReportAudience.Public)]
    public async Task Write_EmptyClinic_IsAPageToo(ReportAudience audience)
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().ReportAsync(), new ReportOptions { Audience = audience }));

        Assert.Empty(page.Named("svg"));
        Assert.Single(page.Named("main"));
    }

    [Fact]
    public async Task Write_Twice_GivesTheSamePage()
    {
        var report = await SomeAsync();

        Assert.Equal(Pages.Write(report), Pages.Write(report));
    }

    private static async Task<ClinicReport> SomeAsync()
    {
        var clinic = new ScoredClinic().With(2, 40, 38, 20, 18);
        clinic.With(1, 40, 20, 40);
        clinic.With(2, 30, 31, 29);
        clinic.With(1, 40);
        clinic.With(1);
        return await clinic.ReportAsync();
    }

    [GeneratedRegex("^h([1-6])$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"url\(#([^)]+)\)")]
    private static partial Regex Clip();
}
