using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Worklists;

public sealed class OneClickTests
{
    private const string Button = "Sign the note";

    [Fact]
    public async Task Press_NoteOfOnesOwn_SignsItAndReturnsToTheList()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);

        var answer = await browser.PressAsync(await browser.GetAsync("/outcomes?practitioner=ada"), Button);

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.StartsWith("/outcomes?practitioner=ada&done=", answer.Location, StringComparison.Ordinal);
        var list = await browser.GetAsync(answer.Location!);
        Assert.Contains("Recorded: signature of a note.", list.Text, StringComparison.Ordinal);
        Assert.False(list.Offers(Button));
        Assert.Equal(1, await SignedAsync(clinic));
    }

    [Fact]
    public async Task Press_Twice_IsARepeat()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);
        var list = await browser.GetAsync("/outcomes");

        var first = await browser.PressAsync(list, Button);
        var second = await browser.PressAsync(list, Button);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.Status, second.Status));
        Assert.Equal(1, await SignedAsync(clinic));
    }

    [Theory]
    [InlineData("field-clearance", "yes")]
    [InlineData("actor", "mallory")]
    [InlineData("command", "sign-note")]
    public async Task Press_WithAFieldMore_RecordsNothing(string field, string value)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);
        var (action, fields) = (await browser.GetAsync("/outcomes")).FormOf(Button);

        var answer = await browser.PostAsync(action, fields.Append(new(field, value)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, await SignedAsync(clinic));
    }

    [Fact]
    public async Task Press_NoteOfAnother_IsRefusedAtTheEntry()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Owner with { Actor = "kim" });

        var answer = await browser.PressAsync(await browser.GetAsync("/outcomes"), Button);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Worklist"), (answer.Status, answer.Heading));
        Assert.Matches("(?s)<li id=\"entry-episode-e1\">.*Nothing was recorded.*Only the author of note n1 can sign it.*</li>", answer.Html);
        Assert.True(answer.Offers(Button));
        Assert.DoesNotContain("hreflang", answer.Html, StringComparison.Ordinal);
        Assert.Equal(0, await SignedAsync(clinic));
    }

    [Fact]
    public async Task Press_EntryThatIsGone_SaysWhyAboveTheList()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);
        var list = await browser.GetAsync("/outcomes");
        await clinic.SendAsync("""{"type":"sign-note","episode":"e1","note":"n1"}""");

        var answer = await browser.PressAsync(list, Button);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Matches("(?s)<h1>Worklist</h1>.*Nothing was recorded.*<ol class=\"entries\">", answer.Html);
    }

    [Theory]
    [InlineData(OutcomeArea.Sign, HttpStatusCode.Forbidden)]
    [InlineData(OutcomeArea.Read, HttpStatusCode.Forbidden)]
    [InlineData(OutcomeArea.Record, HttpStatusCode.SeeOther)]
    public async Task Press_PermissionTakenAway_IsAskedForAgain(OutcomeArea taken, HttpStatusCode status)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var before = clinic.BrowserOf(TestUser.Owner);
        var list = await before.GetAsync("/outcomes");
        var later = before.As(clinic.For(TestUser.Owner with { Roles = [.. TestUser.Owner.Roles.Where(area => area != taken)] }));

        var answer = await later.PressAsync(list, Button);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == HttpStatusCode.SeeOther ? 1 : 0, await SignedAsync(clinic));
    }

    [Fact]
    public async Task Get_MayNotSign_OffersNoButton()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var list = await clinic.BrowserOf(new TestUser("ada", "default", OutcomeArea.Read, OutcomeArea.Record)).GetAsync("/outcomes");

        Assert.False(list.Offers(Button));
    }

    [Theory]
    [InlineData("command", "erase-client")]
    [InlineData("command", "discontinue")]
    [InlineData("command", "")]
    [InlineData("record", "no id")]
    [InlineData("commandId", "no id!")]
    [InlineData("field-note", "")]
    [InlineData("field-note", "no id")]
    [InlineData("practitioner", "no id")]
    public async Task Post_WhatNoButtonSends_IsAnsweredWithAPage(string field, string value)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);
        var fields = (await browser.GetAsync("/outcomes?practitioner=ada")).FormOf(Button).Fields.Where(sent => sent.Key != field).Append(new(field, value));

        var answer = await browser.PostAsync("/outcomes", fields);

        Assert.Equal((HttpStatusCode.BadRequest, "That could not be read"), (answer.Status, answer.Heading));
        Assert.Equal(0, await SignedAsync(clinic));
    }

    [Fact]
    public async Task Post_RecordOfAnotherClinic_IsNotFound()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var elsewhere = clinic.For(TestUser.Elsewhere);
        await WebStory.PlayAsync(elsewhere);
        var browser = clinic.BrowserOf(TestUser.Owner);
        var fields = (await browser.GetAsync("/outcomes")).FormOf(Button).Fields.Where(sent => sent.Key != "record").Append(new("record", "e9"));

        var answer = await browser.PostAsync("/outcomes", fields);

        Assert.Equal((HttpStatusCode.NotFound, "Not found"), (answer.Status, answer.Heading));
    }

    private static async Task<int> SignedAsync(WebClinic clinic)
    {
        var events = await clinic.For(TestUser.Owner).GetStringAsync("/outcomes/episodes/e1/events");
        return events.Split("NoteSigned").Length - 1;
    }
}
