using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Reporting;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Report;

public sealed class ReportPageTests
{
    private const string Path = "/pages/report";

    [Fact]
    public async Task Get_Report_KeepsToThePolicyOfThePages()
    {
        await using var clinic = await StartAsync();

        var page = await clinic.GetAsync(Path);

        page.AssertSound();
        Assert.NotEmpty(page.Named("svg"));
        Assert.DoesNotContain("unsafe-inline", page.Html, StringComparison.Ordinal);
        var style = Assert.Single(page.Named("link"));
        Assert.Equal($"{WebClinic.Prefix}/assets/report.css", (string?)style.Attribute("href"));
        Assert.Contains($"{WebClinic.Prefix}", page.Links);
        Assert.Contains($"{WebClinic.Prefix}/pages/report?audience=public", page.Links);
    }

    [Fact]
    public async Task Get_StyleSheet_IsThatOfTheReport()
    {
        await using var clinic = await StartAsync();
        using var client = clinic.Web.For(TestUser.Anonymous);

        using var answer = await client.GetAsync(WebClinic.Prefix + "/assets/report.css");

        Assert.Equal((HttpStatusCode.OK, "text/css", HtmlReport.StyleSheet), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Get_PublicAudience_NamesNoClient()
    {
        await using var clinic = await StartAsync();

        var (ours, theirs) = (await clinic.GetAsync(Path), await clinic.GetAsync(Path + "?audience=public"));

        Assert.Contains("c1", ours.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("c1", theirs.Text, StringComparison.Ordinal);
        Assert.Contains($"{WebClinic.Prefix}/pages/report", theirs.Links);
    }

    [Theory]
    [InlineData("?audience=Public")]
    [InlineData("?audience=everybody")]
    [InlineData("?audience=public&audience=clinic")]
    public async Task Get_AudienceThatIsMistyped_ShowsNothing(string query)
    {
        await using var clinic = await StartAsync();

        var page = await clinic.GetAsync(Path + query);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Empty(await NotedAsync(clinic));
    }

    [Fact]
    public async Task Get_Report_IsNoted()
    {
        await using var clinic = await StartAsync();

        await clinic.GetAsync(Path, TestUser.Owner with { Actor = "kim" });

        var noted = Assert.Single(await NotedAsync(clinic)).Entry;
        Assert.Equal(("clinic/default", "kim", AccessKind.Report), (noted.Record.ToString(), noted.Actor.Value, noted.Kind));
    }

    [Fact]
    public async Task Get_ProtectiveFlag_IsNotShown()
    {
        await using var clinic = await (await StartAsync()).WithAsync("""{"type":"report-red-flag","at":"2026-03-09T10:00:00Z","episode":"e1","flag":"suspected-abuse","detail":"bruises"}""");

        var page = await clinic.GetAsync(Path);

        Assert.DoesNotContain("abuse", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Open the record in private", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Spanish_SaysInSpanishThatTheReportIsInEnglish()
    {
        await using var clinic = await StartAsync();

        var page = await clinic.GetAsync(Path, "es");

        page.AssertSound();
        Assert.Equal("en", (string?)page.Tree.Attribute("lang"));
        var marked = page.Tree.Descendants().Where(element => (string?)element.Attribute("lang") == "es").Select(WebPage.Plain).ToList();
        Assert.Equal(["Volver a las tareas El informe para el público", "El informe está en inglés."], marked);
        Assert.True(page.Text.IndexOf("El informe está en inglés.", StringComparison.Ordinal) < page.Text.IndexOf("Outcomes during care", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_English_SaysNothingOfLanguages()
    {
        await using var clinic = await StartAsync();

        Assert.DoesNotContain("in English", (await clinic.GetAsync(Path)).Text, StringComparison.Ordinal);
    }

    private static async Task<PagesOfClinic> StartAsync() => await (await PagesOfClinic.StartAsync()).WithAsync(
        PagesOfClinic.Episode(1),
        """{"type":"record-score","at":"2026-01-05T09:05:00Z","episode":"e1","measure":"ODI","value":40}""",
        PagesOfClinic.Session(1),
        """{"type":"record-score","at":"2026-01-19T09:00:00Z","episode":"e1","measure":"ODI","value":20}""");

    private static async Task<IReadOnlyList<LoggedAccess>> NotedAsync(PagesOfClinic clinic) =>
        await clinic.Web.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 10, CancellationToken.None);
}
