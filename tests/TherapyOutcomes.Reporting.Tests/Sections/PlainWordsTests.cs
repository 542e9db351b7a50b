using System.Text.RegularExpressions;

namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed partial class PlainWordsTests
{
    [Theory]
    [InlineData(ReportAudience.Clinic)]
    [InlineData(ReportAudience.Public)]
    public async Task Write_Page_SaysWorseAndExplainsTheTermOfTheFieldOnce(ReportAudience audience)
    {
        var page = Pages.Read(Pages.Write(await SomeAsync(), new ReportOptions { Audience = audience }));

        Assert.Equal("deteriorated", Assert.Single(Deterioration().Matches(page.Named("body").Single().Value)).Value);
        Assert.Contains("worse", page.Named("main").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_StartedTooCloseToTheBestScore_IsSaidInASentence()
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().With(1, 8, 4).ReportAsync()));

        var course = page.Named("article").Single();
        Assert.StartsWith("Started too close to the best score to improve by enough (4 better; MDC 10.5, MIC 10).", course.Named("p").First().Value, StringComparison.Ordinal);
        Assert.Equal("started too close to the best score", course.Named("td").Last().Value);
        Assert.DoesNotContain("too near", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_NumbersOfImproved_SayOfWhom()
    {
        var clinic = new ScoredClinic().With(12, 40, 20).With(9, 40, 40).With(1, 40, 60).With(1, 8, 4).With(1, 40).With(1);

        var outcomes = Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("section").Single(section => section.Get("id") == "outcomes").Value;

        Assert.Contains("12 of 22 who can be judged (the last step above)", outcomes, StringComparison.Ordinal);
        Assert.Contains("Of all who started care (the first step), with anyone who can\u2019t be judged counted as not improved: 12 of 25,", outcomes, StringComparison.Ordinal);
    }

    private static Task<ClinicReport> SomeAsync() => new ScoredClinic().With(20, 40, 20).With(20, 40, 38).With(20, 40, 60).With(20, 40, 50).ReportAsync();

    [GeneratedRegex("deteriorat[a-z]*", RegexOptions.IgnoreCase)]
    private static partial Regex Deterioration();
}
