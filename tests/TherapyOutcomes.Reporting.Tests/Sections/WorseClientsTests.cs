using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class WorseClientsTests
{
    [Fact]
    public async Task Write_ClientsAreWorse_AreNamedFirstWithALinkToTheirChart()
    {
        var clinic = new ScoredClinic().With(2, 40, 20);
        clinic.With(1, 40, 60);
        clinic.With(1, 40, 20, 62);

        var page = Pages.Read(Pages.Write(await clinic.ReportAsync()));

        var line = page.Named("section").First().Elements("p").First();
        Assert.Equal("First look at these clients, who are worse than at the start: c3, episode e3; c4, episode e4.", InOrder(line.Value));
        Assert.All(line.Named("a"), link => Assert.Equal(
            link.Value,
            page.Named("article").Single(article => article.Get("id") == link.Get("href")![1..]).Named("h3").Single().Value));
    }

    // An ODI of 10 points more matters to clients but may be measurement error.
    [Theory]
    [InlineData(60, "worse than at the start: c1, episode e1. Possibly worse: c2, episode e2.")]
    [InlineData(20, "First look at these clients, who are possibly worse than at the start: c2, episode e2.")]
    public async Task Write_ClientIsPossiblyWorse_IsToldApart(int first, string words)
    {
        var page = Pages.Read(Pages.Write(await new ScoredClinic().With(1, 40, first).With(1, 40, 50).ReportAsync()));

        Assert.EndsWith(words, page.Named("section").First().Elements("p").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_NobodyIsWorse_SaysNothing() =>
        Assert.DoesNotContain("First look at", Pages.Write(await new ScoredClinic().With(1, 40, 20).With(1, 40, 38).ReportAsync()), StringComparison.Ordinal);

    [Fact]
    public async Task Write_PublicPage_NamesNobody() =>
        Assert.DoesNotContain("First look at", Pages.Write(await new ScoredClinic().With(12, 40, 60).ReportAsync(), new ReportOptions { Audience = ReportAudience.Public }), StringComparison.Ordinal);

    // Who left care can't be looked at first.
    [Fact]
    public void Write_CareHasEnded_IsLeftOut()
    {
        var care = new TestClinic().OnDay(0).OpenEpisode("e1", "c1", "ODI");
        care.RecordScore(40).AssertAccepted();
        care.OnDay(8).RecordScore(60).AssertAccepted();

        Assert.Contains("First look at", Page(care), StringComparison.Ordinal);
        care.Discontinue(DiscontinuationKind.Client).AssertAccepted();
        Assert.DoesNotContain("First look at", Page(care), StringComparison.Ordinal);
    }

    private static string Page(TestEpisode care) => Pages.Write(ClinicReport.From(
        [ReportedEpisode.Of(care.Read(), care.Clinic.ReadClient("c1"), care.Evaluate(), care.Clinic.Policy)], care.Clinic.Policy, care.Clinic.Now));

    // The order of work decides which comes first, and is tested elsewhere.
    private static string InOrder(string line)
    {
        var start = line.IndexOf(": ", StringComparison.Ordinal) + 2;
        return line[..start] + string.Join("; ", line[start..^1].Split("; ").Order(StringComparer.Ordinal)) + ".";
    }
}
