using TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Feedback;

public sealed class FeedbackPageTests
{
    private const string Path = "/pages/feedback";
    private const string Request = """{"type":"request-feedback","at":"2026-01-06T10:00:00Z","episode":"e1","request":"f1","session":"s1"}""";
    private const string Act = """{"type":"act-on-feedback","at":"2026-01-08T10:00:00Z","episode":"e1","request":"f1","action":"a warmer room"}""";

    [Fact]
    public async Task Get_NothingAskedFor_CountsNothing()
    {
        await using var clinic = await StartAsync();

        var page = await clinic.GetAsync(Path);

        Assert.All(WebPage.Rows(page.ById("counts").Parent!), row => Assert.Equal("0", row[1]));
        Assert.Contains("Nothing to do about feedback.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(3, true)]
    public async Task Get_LowRatingWithoutAction_IsToActOn(int rating, bool isToDo)
    {
        await using var clinic = await StartAsync(Request, Rate(rating));

        var page = await clinic.GetAsync(Path);

        var tasks = WebPage.Rows(page.ById("to-do").Parent!);
        Assert.Equal(isToDo ? 1 : 0, tasks.Count);
        if (isToDo)
        {
            Assert.Equal(["c1", "e1"], tasks[0].Take(2));
            Assert.Contains("3 out of 5, and no action is on record yet", tasks[0][2], StringComparison.Ordinal);
            Assert.Contains("(FBK003)", tasks[0][2], StringComparison.Ordinal);
            Assert.Contains("overdue", tasks[0][3], StringComparison.Ordinal);
            Assert.Contains($"{WebClinic.Prefix}/pages/rules#FBK003", page.Links);
        }

        Assert.DoesNotContain("cold", page.Html, StringComparison.Ordinal);
        Assert.Equal(["Asked for 1", "Declined by the client 0", "Given 1", "Acted on 0", "Acted on, and the client has not been told 0"], Counts(page));
        Assert.Contains([$"{rating}", "1"], WebPage.Rows(page.ById("counts").Parent!));
    }

    [Fact]
    public async Task Get_ActedOnAndNotTold_IsToTell()
    {
        await using var clinic = await StartAsync(Request, Rate(2), Act);

        var page = await clinic.GetAsync(Path);

        Assert.Contains("(FBK004)", Assert.Single(WebPage.Rows(page.ById("to-do").Parent!))[2], StringComparison.Ordinal);
        Assert.Equal(["Acted on 1", "Acted on, and the client has not been told 1"], Counts(page).Skip(3));
        Assert.DoesNotContain("warmer", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Told_IsDone()
    {
        await using var clinic = await StartAsync(Request, Rate(2), Act, """{"type":"tell-client","at":"2026-01-09T10:00:00Z","episode":"e1","request":"f1","how":"by phone"}""");

        var page = await clinic.GetAsync(Path);

        Assert.Empty(WebPage.Rows(page.ById("to-do").Parent!));
        Assert.Equal(["Acted on 1", "Acted on, and the client has not been told 0"], Counts(page).Skip(3));
    }

    [Fact]
    public async Task Get_Declined_IsCountedApart()
    {
        await using var clinic = await StartAsync("""{"type":"request-feedback","at":"2026-01-06T10:00:00Z","episode":"e1","request":"f1","session":"s1","declined":"no wish"}""");

        Assert.Equal(["Asked for 0", "Declined by the client 1"], Counts(await clinic.GetAsync(Path)).Take(2));
    }

    [Fact]
    public async Task Get_Spanish_SaysWhatToDoInSpanish()
    {
        await using var clinic = await StartAsync(Request, Rate(2));

        var page = await clinic.GetAsync(Path, "es");

        Assert.Contains("Por hacer (1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("vencido", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("out of 5", page.Text, StringComparison.Ordinal);
    }

    private static async Task<PagesOfClinic> StartAsync(params string[] commands) =>
        await (await PagesOfClinic.StartAsync()).WithAsync([PagesOfClinic.Episode(1), PagesOfClinic.Session(1), .. commands]);

    private static string Rate(int rating) =>
        $$"""{"type":"record-feedback","at":"2026-01-07T10:00:00Z","episode":"e1","request":"f1","rating":{{rating}},"comment":"cold"}""";

    private static IEnumerable<string> Counts(WebPage page) => WebPage.Rows(page.ById("counts").Parent!).Take(5).Select(row => string.Join(' ', row));
}
