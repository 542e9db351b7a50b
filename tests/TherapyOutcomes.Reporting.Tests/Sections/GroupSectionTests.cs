
namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class GroupSectionTests
{
    private static readonly ReportOptions Public = new() { Audience = ReportAudience.Public };

    [Fact]
    public async Task Write_Clinic_ShowsEachGroupInTheOrderOfNamesAndThoseWithoutOneLast()
    {
        var report = await ReportAsync((2, 1, "b"), (1, 2, null), (0, 1, "a"), (0, 2, " a "), (1, 0, " "));

        Assert.Equal(
            ["a | 3 | 3 | 0, 0% (0% to 56%)", "b | 3 | 3 | 2, 67% (21% to 94%)", "without a group | 4 | 4 | 2, 50% (15% to 85%)"],
            Rows(Pages.Write(report)));
    }

    [Fact]
    public async Task Write_Clinic_SaysThatADifferenceHasNoKnownCause()
    {
        var page = Pages.Read(Pages.Write(await ReportAsync((2, 1, "b"), (1, 2, "a"))));

        var section = page.Named("section").Single(section => section.Get("id") == "groups");
        Assert.Contains("a difference between groups says nothing about its cause. They are not ranked.", section.Value, StringComparison.Ordinal);
        Assert.Contains("#groups", page.Named("a").Select(link => link.Get("href")));
    }

    [Fact]
    public async Task Write_GroupOfEpisodesWithoutScores_IsCounted()
    {
        var report = await ReportAsync((1, 0, "a"));

        var page = Pages.Write(ClinicReport.From(report.Episodes, report.Policy, report.AsOf, ["a", "b", null, ""]));

        Assert.Equal(["a | 2 | 1 | 1, 100% (21% to 100%)", "b | 1 | 0 | none", "without a group | 2 | 0 | none"], Rows(page));
    }

    [Theory]
    [InlineData(ReportAudience.Clinic)]
    [InlineData(ReportAudience.Public)]
    public async Task Write_NoGroups_HasNoSection(ReportAudience audience)
    {
        var report = await ReportAsync((20, 20, null), (20, 20, ""));

        Assert.Empty(report.Groups);
        Assert.Empty(Rows(Pages.Write(report, new ReportOptions { Audience = audience })));
    }

    [Theory]
    [InlineData(11, 11, 11, 11, true)]
    [InlineData(0, 11, 11, 0, true)]
    [InlineData(10, 30, 30, 30, false)]
    [InlineData(30, 30, 30, 1, false)]
    [InlineData(30, 30, 0, 10, false)]
    [InlineData(30, 30, 0, 0, false)]
    public async Task Write_Public_ShowsAllGroupsOrNone(int improvedOfA, int othersOfA, int improvedOfB, int othersOfB, bool shows)
    {
        var page = Pages.Write(await ReportAsync((improvedOfA, othersOfA, "Ash"), (improvedOfB, othersOfB, "Birch")), Public);

        Assert.Equal(shows ? ["Ash", "Birch"] : [], Rows(page).Select(row => row.Split(' ')[0]));
        Assert.Equal(shows, page.Contains("Birch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_Public_ShowsTheShareOfAllWhoStarted()
    {
        var page = Pages.Write(await ReportAsync((20, 20, "Ash"), (30, 15, null)), Public);

        Assert.Equal(["Ash | 40 | 20, 50% (35% to 65%)", "without a group | 45 | 30, 67% (52% to 79%)"], Rows(page));
    }

    // The groups would add up to what the page withholds.
    [Fact]
    public async Task Write_PublicWhereTheWholeIsWithheld_ShowsNoGroups()
    {
        var report = await ReportAsync((20, 20, "Ash"), (30, 15, "Birch"));
        var clinic = new ScoredClinic().With(3, 40);
        var few = (await clinic.ReportAsync()).Episodes.Select(episode => episode with { Group = "Ash" });

        Assert.Empty(Rows(Pages.Write(ClinicReport.From([.. report.Episodes, .. few], report.Policy, report.AsOf), Public)));
    }

    [Fact]
    public async Task Write_NameWithMarkup_IsShownAsItIs()
    {
        var page = Pages.Write(await ReportAsync((20, 20, "<b>&\u202E"), (30, 15, "Birch")), Public);

        Assert.Equal(["<b>&", "Birch"], Rows(page).Select(row => row.Split(' ')[0]));
    }

    // In each group, some who improved and some who did not.
    private static async Task<ClinicReport> ReportAsync(params (int Improved, int Others, string? Group)[] groups)
    {
        var clinic = new ScoredClinic();
        clinic.Add("ODI", 40, 20);
        clinic.Add("ODI", 40, 40);
        var report = await clinic.ReportAsync();
        var (improved, other) = (report.Episodes.Single(episode => episode.Label.StartsWith("c1,", StringComparison.Ordinal)), report.Episodes.Single(episode => episode.Label.StartsWith("c2,", StringComparison.Ordinal)));
        return ClinicReport.From(
            groups.SelectMany(group => Enumerable.Repeat(Of(improved, group.Group), group.Improved).Concat(Enumerable.Repeat(Of(other, group.Group), group.Others))),
            report.Policy,
            report.AsOf);

        static ReportedEpisode Of(ReportedEpisode episode, string? group) => episode with { Group = group };
    }

    private static List<string> Rows(string page) =>
    [
        .. from section in Pages.Read(page).Named("section")
           where section.Get("id") == "groups"
           from row in section.Named("tbody").Single().Elements("tr")
           select string.Join(" | ", row.Elements().Select(cell => cell.Value)),
    ];
}
