using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Episodes;

public sealed class EpisodePageTests
{
    private const string Path = WebClinic.Prefix + "/pages/episodes/e1";

    [Fact]
    public async Task Get_Episode_ShowsWhereItStandsWhatIsMissingAndWhatHappened()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("An improvement was found. Its note is due.", page.Text, StringComparison.Ordinal);
        Assert.Contains("(DOC003)", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/outcomes/pages/episodes/e1/commands/sign-note\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("<dd>walks better</dd>", page.Html, StringComparison.Ordinal);
        Assert.Contains("Better: beyond measurement error", page.Text, StringComparison.Ordinal);
        Assert.Contains("An improvement was found (19 January 2026).", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Episode_NeedsNeitherStyleNorScriptOfItsOwn()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.Contains("<svg viewBox=", page.Html, StringComparison.Ordinal);
        AccessibleForm.AssertIsComplete(page.Html);
    }

    [Fact]
    public async Task Get_WhatHappened_IsNewestFirst()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        var events = page.Text.Split("What has happened")[1];
        Assert.True(events.IndexOf("Referral proposed", StringComparison.Ordinal) < events.IndexOf("The episode was opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_HostileWords_AreEncoded()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        await WebStory.SendAsync(clinic.For(TestUser.Owner), """{"type":"set-goal","episode":"e1","goal":"g1","text":"<script>alert(1)</script><img src=x onerror=alert(1)>"}""");

        var page = await owner.GetAsync(Path);

        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RedFlagInAnotherEpisode_ComesFirst()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        await WebStory.SendAsync(
            clinic.For(TestUser.Owner),
            """{"type":"open-episode","episode":"e2","client":"c1","practitioner":"ada","complaint":"neck pain","primaryMeasure":"NDI","chronicity":"acute"}""",
            """{"type":"report-red-flag","episode":"e2","flag":"stroke","detail":"face droops"}""");

        var page = await owner.GetAsync(Path);

        var safety = page.Text.IndexOf("Safety first", StringComparison.Ordinal);
        Assert.InRange(safety, 0, page.Text.IndexOf("What is missing", StringComparison.Ordinal));
        Assert.Contains("in episode e2", page.Text[safety..], StringComparison.Ordinal);
        Assert.Contains("(MON009)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProtectiveFlag_IsOnlyInWhatMustBeOpenedInPrivate()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        await WebStory.SendAsync(clinic.For(TestUser.Owner), """{"type":"report-red-flag","episode":"e1","flag":"suspected-abuse","detail":"bruises"}""");

        var page = await owner.GetAsync(Path);
        var form = await owner.GetAsync(Path + "/commands/clear-red-flag");

        var start = page.Html.IndexOf("<details class=\"private\">", StringComparison.Ordinal);
        var end = page.Html.IndexOf("<h2 id=\"scores\">", StringComparison.Ordinal);
        Assert.Contains("bruises", page.Html[start..end], StringComparison.Ordinal);
        Assert.DoesNotMatch("bruises|abuse|REF001", page.Html.Remove(start, end - start));
        Assert.DoesNotContain("No red flag and no reaction is open", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("uspected abuse", form.Html, StringComparison.Ordinal);
        Assert.Contains("A private matter", form.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Release a legal hold", false)]
    [InlineData("en", "Celebrate the success It is too early to celebrate: the improvement has to last first", true)]
    [InlineData("en", "Record the report on a referral No referral has been sent yet, so there is no report to record. Send a referral", true)]
    [InlineData("es", "Celebrar el logro Es pronto para celebrar", true)]
    public async Task Get_WhatIsNotPossibleNow_IsListedWithWhyAndWhatHelps(string language, string says, bool isThere)
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path, language);

        Assert.Equal(isThere, page.Text.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Spanish_IsInSpanish()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path, "es");

        Assert.Contains("Qué falta", page.Text, StringComparison.Ordinal);
        Assert.Contains("19 de enero de 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Firmar una nota", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What ", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReaderWhoMayRecordNothing_LeadsToNoForm()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(new TestUser("ben", "default", OutcomeArea.Read)).GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("/commands/", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhoMayRecordButNotSign_IsNotLedToSigning()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(new TestUser("ben", "default", OutcomeArea.Read, OutcomeArea.Record)).GetAsync(Path);

        Assert.DoesNotContain("/commands/sign-note", page.Html, StringComparison.Ordinal);
        Assert.Contains("/commands/record-score", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfAnotherClinic_AnswersAsIfItWereNotThere()
    {
        await using var clinic = await WebStory.StartAsync();
        var elsewhere = clinic.BrowserOf(TestUser.Elsewhere);

        var (theirs, nobodys) = (await elsewhere.GetAsync(Path), await elsewhere.GetAsync(WebClinic.Prefix + "/pages/episodes/e9"));

        Assert.Equal((HttpStatusCode.NotFound, nobodys.Html), (theirs.Status, theirs.Html));
    }

    [Fact]
    public async Task Get_Episode_IsInTheAccessLogBeforeItIsShown()
    {
        await using var clinic = await WebStory.StartAsync();
        await clinic.BrowserOf(TestUser.Owner with { Actor = "kim" }).GetAsync(Path);

        var noted = Assert.Single(await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 100, CancellationToken.None)).Entry;

        Assert.Equal(("episode/e1", "kim", AccessKind.Record), (noted.Record.ToString(), noted.Actor.Value, noted.Kind));
    }
}
