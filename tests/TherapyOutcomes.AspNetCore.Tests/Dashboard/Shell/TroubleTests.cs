using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;

public sealed class TroubleTests
{
    [Theory]
    [InlineData("/outcomes/pages/clients/nobody")]
    [InlineData("/outcomes/pages/clients/no%20id")]
    [InlineData("/outcomes/pages/episodes/e9/card")]
    [InlineData("/outcomes/pages/episodes/%3Cscript%3E/card")]
    public async Task Get_WhatIsNotThere_IsNotFound(string path)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "Not found"), (answer.Status, answer.Heading));
        Assert.Contains("href=\"/outcomes/pages/rules\"", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ErrorCodes.StoreUnreachable, HttpStatusCode.ServiceUnavailable, "The records can't be reached")]
    [InlineData(ErrorCodes.PolicyUnavailable, HttpStatusCode.InternalServerError, "Something went wrong here")]
    public async Task Get_HostFails_ShowsTheCodeAlone(string code, HttpStatusCode status, string heading)
    {
        await using var clinic = await ClinicPages.StartAsync(services: services => services.AddSingleton<IAccessLogStore>(new Broken(code)));

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Equal((status, heading), (answer.Status, answer.Heading));
        Assert.Contains($"<code>{code}</code>", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Html, StringComparison.Ordinal);
        Assert.Contains("dashboard.css", answer.Html, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TooOften_SaysHowLongToWait()
    {
        await using var clinic = await ClinicPages.StartAsync(options =>
        {
            WebClinic.PolicyPerArea(options);
            options.RequestsPerMinute = 1;
        });
        var browser = clinic.BrowserOf(TestUser.Owner);
        await browser.GetAsync("/outcomes");

        var answer = await browser.GetAsync("/outcomes?lang=es");

        Assert.Equal((HttpStatusCode.TooManyRequests, "Demasiadas solicitudes"), (answer.Status, answer.Heading));
        Assert.True(int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Contains("dashboard.css", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/outcomes")]
    [InlineData("/outcomes/pages/clients/c1")]
    [InlineData("/outcomes/pages/clients/nobody")]
    [InlineData("/outcomes/pages/episodes/e1/card")]
    public async Task Get_UserWithoutAClinic_IsForbiddenInStyleAndWithoutAMenu(string path)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(new TestUser("kim", null, OutcomeArea.Read)).GetAsync(path);

        Assert.Equal((HttpStatusCode.Forbidden, "Not for you"), (answer.Status, answer.Heading));
        Assert.Contains("/outcomes/assets/dashboard.css", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/pages/", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NobodySignedIn_IsSentToTheHostsSignIn()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Anonymous).GetAsync("/outcomes");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain("e1", answer.Html, StringComparison.Ordinal);
    }

    private sealed class Broken(string code) : IAccessLogStore
    {
        public ValueTask AppendAccessAsync(IReadOnlyList<AccessEntry> entries, CancellationToken cancellationToken) => throw new TherapyOutcomesException(code, "A secret of the host.");

        public ValueTask<IReadOnlyList<LoggedAccess>> ListAccessAsync(AccessQuery query, int size, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
