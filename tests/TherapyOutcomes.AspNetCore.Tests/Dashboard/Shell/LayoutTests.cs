using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

public sealed class LayoutTests
{
    [Fact]
    public async Task Get_AnyPage_HasOneHeadingAMenuAndTheFooter()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(answer.Html, "<h1"));
        Assert.Contains("<a href=\"/outcomes\" aria-current=\"page\">Worklist</a>", answer.Html, StringComparison.Ordinal);
        Assert.Contains("These pages come from TherapyOutcomes.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<a class=\"skip\" href=\"#content\">", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnyPage_LoadsNothingButItsOwnStyleAndScript()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            answer.Headers["Content-Security-Policy"]);
        Assert.StartsWith("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.DoesNotMatch("<style| style=| on[a-z]+=|<script(?! src=\"/outcomes/assets/dashboard.js\" defer></script>)|data:", answer.Html);
    }

    [Theory]
    [InlineData("dashboard.css", "text/css")]
    [InlineData("dashboard.js", "text/javascript")]
    public async Task Get_Asset_IsServedToAnybody(string name, string type)
    {
        await using var clinic = await ClinicPages.StartAsync();

        var answer = await clinic.BrowserOf(TestUser.Anonymous).GetAsync("/outcomes/assets/" + name);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith(type, answer.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/clinic/home?tab=today", true)]
    [InlineData(null, false)]
    public async Task Get_BackToSite_LeadsWhereTheHostSays(string? path, bool isThere)
    {
        await using var clinic = await ClinicPages.StartAsync(dashboard: options => options.BackToSite = path);

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Equal(isThere, answer.Html.Contains($"<a href=\"{path}\">Back to site</a>", StringComparison.Ordinal));
        Assert.Equal(isThere, answer.Text.Contains("Back to site", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("")]
    public async Task Map_BackToAnotherSite_IsRefused(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(() => ClinicPages.StartAsync(dashboard: options => options.BackToSite = path));
}
