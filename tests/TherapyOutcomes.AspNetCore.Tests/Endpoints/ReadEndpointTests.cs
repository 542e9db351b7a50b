using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using TherapyOutcomes.AspNetCore.OpenApi;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Endpoints;

public sealed class ReadEndpointTests(StoryHost host) : IClassFixture<StoryHost>
{
    public static TheoryData<string> Paths => [.. Operations.All.Where(operation => operation.Method == "get" && operation.Path is not "/openapi.json").Select(Filled)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_AnyRead_HasAnEntityTagAndIsKeptOutOfCaches(string path)
    {
        var owner = host.Clinic.For(TestUser.Owner);
        using var first = await owner.GetAsync(WebClinic.Prefix + path);
        if (first.StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            return; // a letter that rules refuse has no tag
        }

        using var again = new HttpRequestMessage(HttpMethod.Get, WebClinic.Prefix + path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await owner.SendAsync(again);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoStore);
        Assert.Equal((HttpStatusCode.NotModified, 0), (second.StatusCode, (await second.Content.ReadAsByteArrayAsync()).Length));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_AnyRead_HasTheFormThatTheDescriptionGives(string path)
    {
        var owner = host.Clinic.For(TestUser.Owner);
        var operation = Operations.All.Single(one => one.Method == "get" && Filled(one) == path);
        using var answer = await owner.GetAsync(WebClinic.Prefix + path);
        var schema = answer.StatusCode == HttpStatusCode.OK ? operation.Schema : operation.Refused;
        if (schema is null)
        {
            Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
            return;
        }

        Schemas.AssertFits(schema, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_AfterAChange_HasAnotherEntityTag()
    {
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);
        var before = await TagAsync(owner);

        using var answer = await owner.SendAsync(WebStory.Command("""{"type":"record-score","episode":"e1","measure":"ODI","value":22}"""));

        Assert.NotEqual(before, await TagAsync(owner));
    }

    [Theory]
    [InlineData("/worklist?size=0", "size")]
    [InlineData("/worklist?size=201", "size")]
    [InlineData("/worklist?size=x", "size")]
    [InlineData("/worklist?dueBy=tomorrow", "dueBy")]
    [InlineData("/worklist?practitioner=a/b", "practitioner")]
    [InlineData("/worklist?practitioner=a&practitioner=b", "practitioner")]
    [InlineData("/worklist?color=red", "?")]
    [InlineData("/episodes/e1?asOf=2026", "asOf")]
    [InlineData("/episodes/e1/letters/summary?reader=dog", "reader")]
    [InlineData("/episodes/e1/card?format=pdf", "format")]
    [InlineData("/feed?after=somewhere", "after")]
    public async Task Get_MalformedQuery_Is400AndNamesTheParameter(string path, string field)
    {
        using var answer = await host.Clinic.For(TestUser.Owner).GetAsync(WebClinic.Prefix + path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.JsonAsync();
        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.NotEmpty(problem.GetProperty("allowed").GetString()!);
    }

    [Fact]
    public async Task Get_WorklistPageByPage_ListsEverythingOnce()
    {
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);
        for (var number = 1; number <= 7; number++)
        {
            using var opened = await owner.SendAsync(WebStory.Command($$"""{"type":"open-episode","episode":"e{{number}}","client":"c{{number}}","practitioner":"ada","complaint":"neck pain","primaryMeasure":"NDI","chronicity":"acute"}"""));
        }

        var listed = new List<string>();
        string? next = null;
        do
        {
            using var answer = await owner.GetAsync($"{WebClinic.Prefix}/worklist?size=3{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}");
            var page = await answer.JsonAsync();
            listed.AddRange(page.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("record").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        using var counts = await owner.GetAsync(WebClinic.Prefix + "/worklist/counts");
        Assert.Equal(listed.Distinct().Count(), listed.Count);
        Assert.Equal((await counts.JsonAsync()).GetProperty("entries").GetInt32(), listed.Count);
        Assert.True(listed.Count >= 7);
    }

    [Fact]
    public async Task Post_LetterToAProfessional_IsWrittenAsTheClientAgreed()
    {
        var owner = host.Clinic.For(TestUser.Owner);
        const string Path = "/episodes/e1/letters/professional";

        using var letter = await owner.SendAsync(WebStory.Command("""{"referral":"r1","client":"Robin Low"}""", Path));
        using var page = await owner.SendAsync(WebStory.Command("""{"referral":"r1"}""", Path + "?format=html"));
        using var refused = await owner.SendAsync(WebStory.Command("""{"referral":"r1","scope":["notes"]}""", Path));
        using var malformed = await owner.SendAsync(WebStory.Command("""{"scope":["notes"]}""", Path));

        Assert.Contains("Client: Robin Low", (await letter.JsonAsync()).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest), (refused.StatusCode, malformed.StatusCode));
        Assert.Equal("REF002", (await refused.JsonAsync()).GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    private static string Filled(Operation operation) => operation.Path
        .Replace("{episode}", "e1", StringComparison.Ordinal).Replace("{client}", "c1", StringComparison.Ordinal).Replace("{practitioner}", "ada", StringComparison.Ordinal);

    private static async Task<EntityTagHeaderValue> TagAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(WebClinic.Prefix + "/episodes/e1");
        return answer.Headers.ETag!;
    }
}
