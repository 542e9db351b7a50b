using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Access;

/// <summary>A host that names no policy serves its developer's machine, and nobody else.</summary>
public sealed class ClosedByDefaultTests
{
    [Fact]
    public async Task Get_DeveloperOnTheirMachine_IsAnswered()
    {
        await using var clinic = await WebClinic.StartAsync(_ => { }, "Development");

        using var answer = await clinic.For(TestUser.Anonymous).GetAsync(WebClinic.Prefix + "/worklist");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Production", "127.0.0.1", "localhost", null)]
    [InlineData("Staging", "127.0.0.1", "localhost", null)]
    [InlineData("Development", "10.0.0.7", "localhost", null)]
    [InlineData("Development", "::ffff:10.0.0.7", "localhost", null)]
    [InlineData("Development", "127.0.0.1", "clinic.example", null)] // a name of somebody else that points here
    [InlineData("Development", "127.0.0.1", "localhost", "X-Forwarded-For")] // a proxy on this machine
    [InlineData("Development", "127.0.0.1", "localhost", "Forwarded")]
    public async Task Get_AnybodyElse_Is401(string environment, string from, string host, string? header)
    {
        await using var clinic = await WebClinic.StartAsync(_ => { }, environment);
        using var request = new HttpRequestMessage(HttpMethod.Get, WebClinic.Prefix + "/worklist");
        request.Headers.Add("Test-From", from);
        request.Headers.Host = host;
        if (header is not null)
        {
            request.Headers.Add(header, "203.0.113.9");
        }

        using var answer = await clinic.For(TestUser.Anonymous).SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Get_SignedInElsewhere_Is403()
    {
        await using var clinic = await WebClinic.StartAsync(_ => { });

        using var answer = await clinic.For(TestUser.Owner).GetAsync(WebClinic.Prefix + "/worklist");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Get_OnePolicyNamed_OpensNothingElse()
    {
        await using var clinic = await WebClinic.StartAsync(web => web.Require("Read", OutcomeArea.Read), "Development");
        var owner = clinic.For(TestUser.Owner);

        using var worklist = await owner.GetAsync(WebClinic.Prefix + "/worklist");
        using var feed = await owner.GetAsync(WebClinic.Prefix + "/feed");
        using var anonymous = await clinic.For(TestUser.Anonymous).GetAsync(WebClinic.Prefix + "/worklist");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (worklist.StatusCode, feed.StatusCode, anonymous.StatusCode));
    }
}
