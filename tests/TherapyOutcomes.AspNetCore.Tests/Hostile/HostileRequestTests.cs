using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Hostile;

public sealed class HostileRequestTests(StoryHost host) : IClassFixture<StoryHost>
{
    private const string Score = """{"type":"record-score","episode":"e1","measure":"ODI","value":21}""";

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Post_FromAnotherSite_Is403(string header, string value)
    {
        using var request = WebStory.Command(Score);
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await host.Clinic.For(TestUser.Owner).SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "http://localhost")]
    public async Task Post_FromTheSameSite_IsAnswered(string header, string value)
    {
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);
        using var request = WebStory.Command(Score);
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await owner.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    // What a form of another site can send without being asked first.
    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("text/plain")]
    [InlineData("application/jsonp")]
    public async Task Post_NotJson_Is415(string type)
    {
        using var request = WebStory.Command(Score);
        request.Content!.Headers.ContentType = new MediaTypeHeaderValue(type);

        using var answer = await host.Clinic.For(TestUser.Owner).SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Post_Compressed_Is415()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Score));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, WebClinic.Prefix + "/commands") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");

        using var answer = await host.Clinic.For(TestUser.Owner).SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_TooLong_Is413(bool saysItsLength)
    {
        await using var clinic = await WebClinic.StartAsync(web => web.Require("Record", OutcomeArea.Record).MaxBodyBytes = 1_000);
        var body = Encoding.UTF8.GetBytes($$"""{"type":"record-score","episode":"{{new string('x', 1_000)}}"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, WebClinic.Prefix + "/commands")
        {
            Content = saysItsLength ? new ByteArrayContent(body) : new StreamContent(new Endless(body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var answer = await clinic.For(TestUser.Owner).SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("/episodes/..%2f..%2fclients%2fc1")]
    [InlineData("/episodes/%3Cscript%3E")]
    [InlineData("/episodes/e1;x=y")]
    [InlineData("/episodes/" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task Get_PathTrick_Is400WithoutAnEcho(string path)
    {
        using var answer = await host.Clinic.For(TestUser.Owner).GetAsync(WebClinic.Prefix + path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override", "POST")]
    [InlineData("X-Original-URL", "/outcomes/feed")]
    [InlineData("X-Rewrite-URL", "/outcomes/feed")]
    [InlineData("Test-Clinic", "elsewhere")]
    public async Task Get_HeaderTrick_ChangesNothing(string header, string value)
    {
        await using var clinic = await WebClinic.StartAsync();
        using var plain = await clinic.For(new TestUser("kim", "default", OutcomeArea.Read)).GetAsync(WebClinic.Prefix + "/worklist");
        using var request = new HttpRequestMessage(HttpMethod.Get, WebClinic.Prefix + "/worklist");
        request.Headers.Add(header, value);

        using var answer = await clinic.For(new TestUser("kim", "default", OutcomeArea.Read)).SendAsync(request);

        Assert.Equal((plain.StatusCode, await plain.Content.ReadAsStringAsync()), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Get_ScriptInEveryWord_IsEncodedOnPages()
    {
        const string Script = "<script>alert(1)</script>";
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);
        using var goal = await owner.SendAsync(WebStory.Command($$"""{"type":"set-goal","episode":"e1","goal":"g1","text":"{{Script}}"}"""));
        using var referral = await owner.SendAsync(WebStory.Command($$"""{"type":"propose-referral","episode":"e1","referral":"r2","to":{"kind":"physician","name":"{{Script}}"},"reason":"{{Script}}","urgency":"routine"}"""));

        foreach (var path in (string[])["/episodes/e1/card?format=html", "/episodes/e1/letters/summary?format=html", "/report"])
        {
            using var page = await owner.GetAsync(WebClinic.Prefix + path);
            Assert.DoesNotContain(Script, await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        using var letter = await owner.SendAsync(WebStory.Command("""{"referral":"r2","client":"<script>alert(1)</script>"}""", "/episodes/e1/letters/professional?format=html"));
        Assert.Equal(HttpStatusCode.OK, letter.StatusCode);
        Assert.DoesNotContain(Script, await letter.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_TooOften_Is429AndOthersAreServed()
    {
        await using var clinic = await WebClinic.StartAsync(web => web.Require("Read", OutcomeArea.Read).RequestsPerMinute = 5);
        var (eager, calm) = (clinic.For(TestUser.Owner), clinic.For(TestUser.Owner with { Actor = "bo" }));
        var answers = new List<HttpStatusCode>();
        for (var request = 0; request < 6; request++)
        {
            using var answer = await eager.GetAsync(WebClinic.Prefix + "/worklist/counts");
            answers.Add(answer.StatusCode);
            Assert.Equal(request == 5, answer.Headers.RetryAfter is not null);
        }

        using var other = await calm.GetAsync(WebClinic.Prefix + "/worklist/counts");
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.TooManyRequests], answers);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    // A body whose length nobody knows before its end.
    private sealed class Endless(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
