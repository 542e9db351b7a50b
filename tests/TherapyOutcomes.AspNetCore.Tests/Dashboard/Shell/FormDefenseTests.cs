using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

public sealed class FormDefenseTests
{
    private const string Button = "Sign the note";
    private const string Token = "__RequestVerificationToken";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("forged")]
    public async Task Post_TokenMissingOrForged_RecordsNothing(string? token)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);
        var before = await EventsAsync(clinic);
        var fields = (await browser.GetAsync("/outcomes")).FormOf(Button).Fields.Where(field => field.Key != Token).ToList();
        if (token is not null)
        {
            fields.Add(new(Token, token));
        }

        var answer = await browser.PostAsync("/outcomes", fields);

        Assert.Equal((HttpStatusCode.BadRequest, "This form could not be checked"), (answer.Status, answer.Heading));
        Assert.Equal(before, await EventsAsync(clinic));
    }

    public static TheoryData<string, string> UnreadableForms => new()
    {
        { "a null character", "note=a%00b" },
        { "too many fields", string.Join('&', Enumerable.Range(0, 5_000).Select(index => $"f{index}=x")) },
        { "too much", "note=" + new string('x', 1_048_577) },
    };

    [Theory]
    [MemberData(nameof(UnreadableForms))]
    public async Task Post_FormThatCannotBeRead_IsMalformedAndRecordsNothing(string what, string body)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var before = await EventsAsync(clinic);
        using var content = new StringContent(body, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");

        using var answer = await clinic.For(TestUser.Owner).PostAsync("/outcomes/pages/episodes/e1/commands/sign-note", content);

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{what}: {answer.StatusCode}");
        Assert.Equal(before, await EventsAsync(clinic));
    }

    [Fact]
    public async Task Post_TokenOfSomebodyElse_RecordsNothing()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var mine = (await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes")).FormOf(Button).Fields;
        var kim = clinic.BrowserOf(TestUser.Owner with { Actor = "kim" });
        await kim.GetAsync("/outcomes");
        var before = await EventsAsync(clinic);

        var answer = await kim.PostAsync("/outcomes", mine);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(before, await EventsAsync(clinic));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Origin", "https://elsewhere.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://localhost", true)]
    public async Task Post_FormOfAnotherSite_RecordsNothing(string header, string value, bool isOurs)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Owner);
        var page = await browser.GetAsync("/outcomes");
        browser.Headers[header] = value;
        var before = await EventsAsync(clinic);

        var answer = await browser.PressAsync(page, Button);

        Assert.Equal(isOurs ? HttpStatusCode.SeeOther : HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(!isOurs, before == await EventsAsync(clinic));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadOnly_ByEitherOption_ShowsNoFormAndTakesNone(bool byDashboard)
    {
        await using var open = await ClinicPages.WithStoryAsync();
        var page = await open.BrowserOf(TestUser.Owner).GetAsync("/outcomes");
        await using var closed = await ClinicPages.StartAsync(
            byDashboard ? null : options =>
            {
                WebClinic.PolicyPerArea(options);
                options.IsReadOnly = true;
            },
            dashboard: options => options.IsReadOnly = byDashboard);
        var browser = closed.BrowserOf(TestUser.Owner);

        var list = await browser.GetAsync("/outcomes");
        var answer = await browser.PostAsync("/outcomes", page.FormOf(Button).Fields);

        Assert.Contains("These pages are for reading only at present.", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", list.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status); // the token is of another host
    }

    [Fact]
    public async Task ReadOnly_WorkToDo_ShowsItWithoutForms()
    {
        await using var clinic = await ClinicPages.WithStoryAsync(dashboard: options => options.IsReadOnly = true);

        var list = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Contains("Sign the note", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/commands/", list.Html, StringComparison.Ordinal);
    }

    private static Task<string> EventsAsync(WebClinic clinic) => clinic.For(TestUser.Owner).GetStringAsync("/outcomes/episodes/e1/events");
}
