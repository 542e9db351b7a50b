using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Education;

public sealed class EducationPageTests
{
    private const string Path = "/pages/practitioners/ada";

    private const string Requirement =
        """{"type":"set-education-requirement","at":"2026-01-02T10:00:00Z","practitioner":"ada","body":"state board","periodMonths":12,"startsOn":"2025-01-01","credits":24,"categoryMinimums":{"ethics":3},"categoryMaximums":{"technique":12},"deliveryMaximums":{"self-paced":6}}""";

    [Fact]
    public async Task Get_Requirement_ShowsCreditsByPeriodAndCategory()
    {
        await using var clinic = await StartAsync(
            Requirement,
            Course("k1", "Good boundaries", 2, "ethics", "2026-02-01"),
            Course("k2", "Neck work", 8, "technique", "2025-06-01"));

        var page = await clinic.GetAsync(Path);

        page.AssertSound();
        Assert.Equal("Education of ada", WebPage.Plain(page.Named("h1").Single()));
        Assert.Equal(["1 January 2026 to 31 December 2026", "1 January 2025 to 31 December 2025"], page.ById("requirements").Parent!.Descendants("caption").Select(WebPage.Plain));
        Assert.Equal(
            [
                "ethics 2 3 \u2013", "technique 0 \u2013 12", "self-paced 0 \u2013 6", "Total 2 24 \u2013",
                "ethics 0 3 \u2013", "technique 8 \u2013 12", "self-paced 0 \u2013 6", "Total 8 24 \u2013",
            ],
            WebPage.Rows(page.ById("requirements").Parent!).Select(row => string.Join(' ', row)));
        Assert.Contains("state board: 2 of 24 credits earned", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{WebClinic.Prefix}/pages/rules#EDU001", page.Links);
    }

    [Fact]
    public async Task Get_FirstCycleExempt_AsksForNothingInIt()
    {
        await using var clinic = await StartAsync(Requirement.Replace("2025-01-01", "2026-01-01", StringComparison.Ordinal).Replace("\"credits\":24", "\"credits\":24,\"firstRenewalExempt\":true", StringComparison.Ordinal));

        var page = await clinic.GetAsync(Path);

        Assert.Contains("(no credits needed)", page.Text, StringComparison.Ordinal);
        Assert.Equal("Total 0 \u2013 \u2013", string.Join(' ', WebPage.Rows(page.ById("requirements").Parent!)[^1]));
    }

    [Theory]
    [InlineData("2026-03-10", false)]
    [InlineData("2026-03-09", true)]
    public async Task Get_Certificate_RunsOutAfterItsLastDay(string expiresOn, bool isExpired)
    {
        await using var clinic = await StartAsync(Course("k1", "First aid", 0, "safety", "2025-03-01", expiresOn));

        var row = Assert.Single(WebPage.Rows((await clinic.GetAsync(Path)).ById("certificates").Parent!));

        Assert.Equal(["First aid k1", "safety"], row.Take(2));
        Assert.Equal(isExpired, row[2].EndsWith("expired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_PractitionerWhoTreatsButHasNothingOnRecord_IsAnEmptyPage()
    {
        await using var clinic = await StartAsync(PagesOfClinic.Episode(1));

        var page = await clinic.GetAsync(Path);

        page.AssertSound();
        Assert.Contains("No requirement is on record.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "No requirement is on record, so these pages can't say whether anything is due.", "Nothing is due", "Set how much education is needed")]
    [InlineData("es", "No hay ningún requisito registrado, así que estas páginas no pueden decir si hay algo pendiente.", "No hay nada pendiente", "Fijar cuánta formación se exige")]
    public async Task Get_NoRequirement_SaysSoAndLeadsToItsForm(string language, string says, string saysNot, string form)
    {
        await using var clinic = await StartAsync(Course("k1", "Neck work", 8, "technique", "2025-06-01"));

        var page = await clinic.GetAsync(Path, language);

        Assert.Contains(says, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(saysNot, page.Text, StringComparison.Ordinal);
        Assert.Equal(form, WebPage.Plain(page.Named("a").Single(link => (string?)link.Attribute("href") == $"{WebClinic.Prefix}{Path}/commands/set-education-requirement")));
    }

    [Fact]
    public async Task Get_NoRequirementAndMayNotSetOne_OffersNoForm()
    {
        await using var clinic = await StartAsync(Course("k1", "Neck work", 8, "technique", "2025-06-01"));

        var page = await clinic.GetAsync(Path, new TestUser("kim", "default", OutcomeArea.Read, OutcomeArea.Record));

        Assert.Contains("No requirement is on record", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links, link => link.Contains("/commands/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_RequirementIsMet_SaysThatNothingIsDue()
    {
        await using var clinic = await StartAsync(Requirement, Course("k1", "Ethics", 30, "ethics", "2026-02-01"));

        var page = await clinic.GetAsync(Path);

        Assert.Contains("Nothing is due.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links, link => link.Contains("/commands/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_NobodyOfThatId_IsNotFoundLikeSomebodyElsewhere()
    {
        await using var clinic = await StartAsync();
        await clinic.ElsewhereAsync(Course("k1", "Neck work", 8, "technique", "2025-06-01"));

        var (nobody, elsewhere) = (await clinic.GetAsync("/pages/practitioners/zoe"), await clinic.GetAsync(Path));

        Assert.Equal((HttpStatusCode.NotFound, nobody.Html), (elsewhere.Status, elsewhere.Html));
    }

    [Fact]
    public async Task Get_Page_IsNoted()
    {
        await using var clinic = await StartAsync(Requirement);

        await clinic.GetAsync(Path);

        var noted = Assert.Single(await clinic.Web.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 10, CancellationToken.None)).Entry;
        Assert.Equal(("practitioner/ada", AccessKind.Record), (noted.Record.ToString(), noted.Kind));
    }

    [Fact]
    public async Task Get_List_ShowsEachPractitionerWithWhatIsNext()
    {
        await using var clinic = await StartAsync(Requirement, Course("k1", "Neck work", 8, "technique", "2025-06-01").Replace("\"ada\"", "\"bob\"", StringComparison.Ordinal));

        var page = await clinic.GetAsync("/pages/practitioners");

        var rows = page.Rows();
        Assert.Equal(["ada", "bob"], rows.Select(row => row[0]));
        Assert.Contains("0 of 24 credits earned", rows[0][1], StringComparison.Ordinal);
        Assert.Equal(["No requirement is on record.", ""], rows[1].Skip(1));
        Assert.Contains($"{WebClinic.Prefix}/pages/practitioners/ada", page.Links);
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public async Task Get_ListOfMany_GoesOnOnAnotherPage(int practitioners, bool goesOn)
    {
        await using var clinic = await StartAsync([.. Enumerable.Range(10, practitioners).Select(number => Course("k1", "Neck work", 8, "technique", "2025-06-01").Replace("\"ada\"", $"\"p{number}\"", StringComparison.Ordinal))]);

        var page = await clinic.GetAsync("/pages/practitioners");
        var next = await clinic.GetAsync("/pages/practitioners?after=p59");

        Assert.Equal(50, page.Rows().Count);
        Assert.Equal(goesOn, page.Links.Contains($"{WebClinic.Prefix}/pages/practitioners?after=p59"));
        Assert.Equal(goesOn ? ["p60"] : [], next.Rows().Select(row => row[0]));
    }

    [Fact]
    public async Task Get_Spanish_IsInSpanish()
    {
        await using var clinic = await StartAsync(Requirement);

        var page = await clinic.GetAsync(Path, "es");

        Assert.Contains("Formación de ada", page.Text, StringComparison.Ordinal);
        Assert.Contains("Del 1 de enero de 2026 al 31 de diciembre de 2026", page.Text, StringComparison.Ordinal);
    }

    private static async Task<PagesOfClinic> StartAsync(params string[] commands) => await (await PagesOfClinic.StartAsync()).WithAsync(commands);

    private static string Course(string id, string title, int credits, string category, string completedOn, string? expiresOn = null) =>
        $$"""{"type":"record-education","at":"2026-03-01T10:00:00Z","practitioner":"ada","course":"{{id}}","title":"{{title}}","credits":{{credits}},"category":"{{category}}","delivery":"in-person","topics":["neck"],"completedOn":"{{completedOn}}"{{(expiresOn is null ? "" : $",\"expiresOn\":\"{expiresOn}\"")}}}""";
}
