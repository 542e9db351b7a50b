using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

public sealed class FormPageTests
{
    private const string Score = WebClinic.Prefix + "/pages/episodes/e1/commands/record-score";

    [Fact]
    public async Task Get_Form_AsksForTheRequiredFirstAndKnowsTheRest()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(Score);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<h1>Record a score</h1>", page.Html, StringComparison.Ordinal);
        Assert.Contains("""<option value="ODI" selected>""", page.Html, StringComparison.Ordinal);
        Assert.True(page.Html.IndexOf("name=\"measure\"", StringComparison.Ordinal) < page.Html.IndexOf("<details", StringComparison.Ordinal));
        Assert.True(page.Html.IndexOf("name=\"value\"", StringComparison.Ordinal) < page.Html.IndexOf("<details", StringComparison.Ordinal));
        Assert.True(page.Html.IndexOf("name=\"device\"", StringComparison.Ordinal) > page.Html.IndexOf("<details", StringComparison.Ordinal));
        Assert.DoesNotContain("name=\"actor\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FormForFacts_OffersThoseOfTheRecord()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(WebClinic.Prefix + "/pages/episodes/e1/commands/sign-note");

        Assert.Contains("""value="n1" checked""", page.Html, StringComparison.Ordinal);
        Assert.Contains("Note of 19 January 2026", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OwnDraft_IsGoneOnWith()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(WebClinic.Prefix + "/pages/episodes/e1/commands/document-improvement");

        Assert.Equal("n1", page.ValueOf("note"));
        Assert.Contains("walks better", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Spanish_IsInSpanish()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(Score, "es-MX");

        Assert.Contains("""<html lang="es">""", page.Html, StringComparison.Ordinal);
        Assert.Contains("Registrar una puntuación", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cuándo", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pages/episodes/e1/commands/no-such-thing")]
    [InlineData("/pages/episodes/e1/commands/open-episode")]
    [InlineData("/pages/episodes/e1/commands/grant-consent")]
    [InlineData("/pages/episodes/e1/commands/record-education")]
    [InlineData("/pages/episodes/e1/commands/clear-red-flag")]
    [InlineData("/pages/episodes/e1/commands/resolve-concern")]
    [InlineData("/pages/episodes/e9/commands/record-score")]
    [InlineData("/pages/clients/c9/commands/grant-consent")]
    [InlineData("/pages/clients/c1/commands/record-score")]
    [InlineData("/pages/clients/c1/commands/release-erasure")]
    [InlineData("/pages/practitioners/nobody/commands/record-education")]
    public async Task Get_WhatIsNotPossible_Is404AndLeadsOn(string path)
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(WebClinic.Prefix + path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("<form", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("no-such-thing", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pages/episodes/e1/commands/record-score")]
    [InlineData("/pages/clients/c1/commands/grant-consent")]
    [InlineData("/pages/practitioners/ada/commands/record-education")]
    public async Task Get_RecordOfAnotherClinic_AnswersAsIfItWereNotThere(string path)
    {
        await using var clinic = await WebStory.StartAsync();
        var elsewhere = clinic.BrowserOf(TestUser.Elsewhere);

        var (theirs, nobodys) = (await elsewhere.GetAsync(WebClinic.Prefix + path), await elsewhere.GetAsync(WebClinic.Prefix + path.Replace("/e1/", "/e9/", StringComparison.Ordinal).Replace("/c1/", "/c9/", StringComparison.Ordinal).Replace("/ada/", "/eva/", StringComparison.Ordinal)));

        Assert.Equal((HttpStatusCode.NotFound, nobodys.Html), (theirs.Status, theirs.Html));
    }

    [Fact]
    public async Task Get_WithoutTheAreaOfTheCommand_Is403()
    {
        await using var clinic = await WebStory.StartAsync();
        var reader = clinic.BrowserOf(new TestUser("ben", "default", OutcomeArea.Read));

        var page = await reader.GetAsync(Score);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain("ODI", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReadOnly_ShowsNoForm()
    {
        await using var clinic = await WebClinic.StartAsync(web =>
        {
            web.Require("Read", OutcomeArea.Read).Require("Record", OutcomeArea.Record);
            web.IsReadOnly = true;
        });

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(WebClinic.Prefix + "/pages/new-episode");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain("<form", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EveryPossibleCommand_HasAFormWithALabelForEveryField()
    {
        await using var clinic = await WebStory.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);

        foreach (var command in AllForms.Commands)
        {
            var page = await owner.GetAsync(PathOf(command));

            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{command}: {page.Status}");
            AccessibleForm.AssertIsComplete(page.Html);
        }
    }

    [Fact]
    public async Task Get_NewEpisode_OpensOneAndLeadsThere()
    {
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.BrowserOf(TestUser.Owner);
        var form = await owner.GetAsync(WebClinic.Prefix + "/pages/new-episode");

        var sent = await owner.FillAsync(form, WebClinic.Prefix + "/pages/new-episode", ("client", "c7"), ("practitioner", "ada"), ("complaint", "neck pain"), ("primaryMeasure", "NDI"), ("chronicity", "acute"));

        Assert.Equal((HttpStatusCode.SeeOther, $"{WebClinic.Prefix}/pages/episodes/{form.ValueOf("episode")}"), (sent.Status, sent.Location?.Split('?')[0]));
        Assert.Contains("value=\"ada\"", form.Html, StringComparison.Ordinal);
    }

    internal static string PathOf(string command) =>
        command == "open-episode" ? $"{WebClinic.Prefix}/pages/new-episode"
        : AspNetCore.Dashboard.Forms.CommandGroups.OfClient.Contains(command) ? $"{WebClinic.Prefix}/pages/clients/c1/commands/{command}"
        : AspNetCore.Dashboard.Forms.CommandGroups.OfPractitioner.Contains(command) ? $"{WebClinic.Prefix}/pages/practitioners/ada/commands/{command}"
        : $"{WebClinic.Prefix}/pages/episodes/e1/commands/{command}";
}
