using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Access;

/// <summary>HEAD is answered like GET in every way, but for the body: by it, nobody learns or does anything else.</summary>
public sealed class HeadTests
{
    public static TheoryData<string> Askers => new("owner", "reader", "elsewhere", "anonymous");

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task Head_EveryPath_AnswersAsGetWithoutABody(string asker)
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        var client = clinic.For(asker switch
        {
            "owner" => TestUser.Owner,
            "reader" => new TestUser("kim", "default", OutcomeArea.Read),
            "elsewhere" => TestUser.Elsewhere,
            _ => TestUser.Anonymous,
        });
        foreach (var path in Paths(clinic))
        {
            using var got = await client.GetAsync(WebClinic.Prefix + path);
            using var asked = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, WebClinic.Prefix + path));

            Assert.True(got.StatusCode == asked.StatusCode, $"{path}: GET {got.StatusCode}, HEAD {asked.StatusCode}");
            Assert.Equal(got.Content.Headers.ContentType, asked.Content.Headers.ContentType);
            Assert.Empty(await asked.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/episodes/e1/events", AccessKind.Record)]
    [InlineData("/pages/episodes/e1", AccessKind.Record)]
    public async Task Head_ARecord_IsNotedAsGetIs(string path, AccessKind kind)
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));

        using var asked = await clinic.For(TestUser.Owner with { Actor = "kim" }).SendAsync(new HttpRequestMessage(HttpMethod.Head, WebClinic.Prefix + path));

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(kind, Assert.Single(await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 10, CancellationToken.None)).Entry.Kind);
    }

    [Fact]
    public async Task Head_WhatIsOnlySent_IsNotAllowed()
    {
        await using var clinic = await WebClinic.StartAsync();

        using var asked = await clinic.For(TestUser.Owner).SendAsync(new HttpRequestMessage(HttpMethod.Head, WebClinic.Prefix + "/commands"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, asked.StatusCode);
    }

    private static IEnumerable<string> Paths(WebClinic clinic) => clinic.Endpoints.Concat(clinic.Pages).Distinct()
        .SelectMany(path => new[] { path.Replace("{episode}", "e1", StringComparison.Ordinal), path.Replace("{episode}", "e9", StringComparison.Ordinal) })
        .Select(path => path
            .Replace("{client}", "c1", StringComparison.Ordinal)
            .Replace("{practitioner}", "ada", StringComparison.Ordinal)
            .Replace("{command}", "record-score", StringComparison.Ordinal))
        .Distinct();
}
