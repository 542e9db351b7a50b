using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Endpoints;

public sealed class CommandEndpointTests(StoryHost host) : IClassFixture<StoryHost>
{
    [Fact]
    public async Task Post_Accepted_IsRecordedUnderWhoIsSignedIn()
    {
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);

        using var record = await owner.GetAsync(WebClinic.Prefix + "/episodes/e1/events");

        var events = (await record.JsonAsync()).GetProperty("events").EnumerateArray().ToList();
        Assert.All(events, recorded => Assert.Equal(("ada", "default"), (recorded.GetProperty("actor").GetString(), recorded.GetProperty("clinic").GetString())));
        Assert.Contains("low back pain", events[0].GetProperty("content").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Refused_Is422WithTheRule()
    {
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);

        using var answer = await owner.SendAsync(WebStory.Command("""{"type":"celebrate","episode":"e1","kind":"verbal","message":"Well done","audience":"private"}"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var json = await answer.JsonAsync();
        Assert.Equal("refused", json.GetProperty("outcome").GetString());
        Assert.Contains(json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "CEL001");
    }

    [Theory]
    [InlineData("""{"type":"record-score","episode":"e1","measure":"ODI","value":101}""", "value", "TO1009")]
    [InlineData("""{"type":"no-such-thing"}""", "type", "TO1003")]
    [InlineData("""{"type":"record-score","episode":"e1","measure":"ODI","value":20,"colour":"red"}""", "colour", "TO1004")]
    [InlineData("{", null, "TO1001")]
    [InlineData("[]", null, "TO1002")]
    public async Task Post_Malformed_Is400AndNamesTheField(string body, string? field, string code)
    {
        using var answer = await host.Clinic.For(TestUser.Owner).SendAsync(WebStory.Command(body));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var problem = await answer.JsonAsync();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(field, problem.TryGetProperty("field", out var named) ? named.GetString() : null);
    }

    [Fact]
    public async Task Post_EpisodeThatIsNotThere_Is404()
    {
        using var answer = await host.Clinic.For(TestUser.Owner).SendAsync(WebStory.Command("""{"type":"record-score","episode":"e9","measure":"ODI","value":20}"""));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_Preview_RecordsNothing()
    {
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);
        var before = await (await owner.GetAsync(WebClinic.Prefix + "/episodes/e1/events")).Content.ReadAsStringAsync();

        using var answer = await owner.SendAsync(WebStory.Command("""{"type":"record-score","episode":"e1","measure":"ODI","value":22}""", "/commands/preview"));

        Assert.True((await answer.JsonAsync()).GetProperty("accepted").GetBoolean());
        Assert.Equal(before, await (await owner.GetAsync(WebClinic.Prefix + "/episodes/e1/events")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_ReadOnly_Is403AndAPreviewIsAnswered()
    {
        await using var clinic = await WebClinic.StartAsync(web =>
        {
            web.Require("Read", OutcomeArea.Read).Require("Record", OutcomeArea.Record);
            web.IsReadOnly = true;
        });
        var owner = clinic.For(TestUser.Owner);
        const string Body = """{"type":"open-episode","episode":"e1","client":"c1","practitioner":"ada","complaint":"neck pain","primaryMeasure":"NDI","chronicity":"acute"}""";

        using var answer = await owner.SendAsync(WebStory.Command(Body));
        using var preview = await owner.SendAsync(WebStory.Command(Body, "/commands/preview"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (answer.StatusCode, preview.StatusCode));
    }

    [Fact]
    public async Task Post_TheSameCommandAgain_IsARepeat()
    {
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);
        const string Body = """{"type":"record-score","commandId":"again","episode":"e1","measure":"ODI","value":22}""";

        using var first = await owner.SendAsync(WebStory.Command(Body));
        using var second = await owner.SendAsync(WebStory.Command(Body));

        Assert.False((await first.JsonAsync()).TryGetProperty("repeat", out _));
        Assert.True((await second.JsonAsync()).GetProperty("repeat").GetBoolean());
    }
}
