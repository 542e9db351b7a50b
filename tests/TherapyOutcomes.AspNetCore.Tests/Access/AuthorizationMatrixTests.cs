using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Access;

/// <summary>Every endpoint, for everybody who could ask: what isn't meant for them is not answered.</summary>
public sealed class AuthorizationMatrixTests
{
    private const string Reading = "Read";

    // Who is answered by what, besides nobody.
    private static readonly Dictionary<string, string> Reads = new(StringComparer.Ordinal)
    {
        ["/episodes/e1"] = Reading,
        ["/episodes/e1/explanation"] = Reading,
        ["/episodes/e1/possible-commands"] = Reading,
        ["/episodes/e1/events"] = Reading,
        ["/episodes/e1/card"] = Reading,
        ["/episodes/e1/letters/summary"] = Reading,
        ["/episodes/e1/letters/congratulation"] = Reading,
        ["/episodes/e1/letters/discharge-summary"] = Reading,
        ["/clients/c1"] = Reading,
        ["/clients/c1/events"] = Reading,
        ["/clients/c1/account"] = Reading,
        ["/clients/c1/export"] = "Export",
        ["/practitioners/ada"] = Reading,
        ["/practitioners/ada/events"] = Reading,
        ["/worklist"] = Reading,
        ["/worklist/counts"] = Reading,
        ["/feed"] = "Export",
        ["/report"] = Reading,
        ["/openapi.json"] = Reading,
    };

    private static readonly Dictionary<string, (string Path, string Body)> Commands = new(StringComparer.Ordinal)
    {
        ["Record"] = ("/commands", """{"type":"record-score","episode":"e1","measure":"ODI","value":21}"""),
        ["Sign"] = ("/commands", """{"type":"sign-note","episode":"e1","note":"n1"}"""),
        ["Clear"] = ("/commands", """{"type":"clear-red-flag","episode":"e1","flag":"dvt","by":{"kind":"physician","name":"Dr. Grey"},"detail":"none"}"""),
        ["Disclose"] = ("/commands", """{"type":"send-referral","episode":"e1","referral":"r1","scope":["scores"]}"""),
        ["Erase"] = ("/commands", """{"type":"hold-erasure","client":"c1","hold":"h1","reason":"a duty to keep"}"""),
        ["Administer"] = ("/commands", """{"type":"set-education-requirement","practitioner":"ada","body":"board","credits":24,"startsOn":"2026-01-01","periodMonths":24,"categoryMinimums":{}}"""),
    };

    [Fact]
    public async Task Endpoints_ThatAreMapped_AreAllInTheTable()
    {
        await using var clinic = await WebClinic.StartAsync();

        var mapped = clinic.Endpoints.Select(path => path
            .Replace("{episode}", "e1", StringComparison.Ordinal).Replace("{client}", "c1", StringComparison.Ordinal).Replace("{practitioner}", "ada", StringComparison.Ordinal));
        Assert.Equal(
            Reads.Keys.Concat(["/commands", "/commands/preview", "/episodes/e1/letters/professional"]).Order(StringComparer.Ordinal),
            mapped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_EachRole_IsAnsweredWhatIsItsOwn()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        foreach (var role in Enum.GetValues<OutcomeArea>())
        {
            var client = clinic.For(new TestUser("kim", "default", role));
            foreach (var (path, area) in Reads)
            {
                using var answer = await client.GetAsync(WebClinic.Prefix + path);
                Assert.True((answer.StatusCode != HttpStatusCode.Forbidden) == (area == role.ToString()), $"{role} {path}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Post_EachRole_RecordsWhatIsItsOwn()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        foreach (var role in Enum.GetValues<OutcomeArea>())
        {
            var client = clinic.For(new TestUser("kim", "default", role));
            foreach (var (area, (path, body)) in Commands)
            {
                foreach (var preview in new[] { "", "/preview" })
                {
                    using var answer = await client.SendAsync(WebStory.Command(body, path + preview));
                    Assert.True((answer.StatusCode != HttpStatusCode.Forbidden) == (area == role.ToString()), $"{role} {body}: {answer.StatusCode}");
                }
            }
        }
    }

    [Fact]
    public async Task Requests_NobodySignedIn_Are401()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        await AssertAllAsync(clinic.For(TestUser.Anonymous), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Requests_UserWithoutAClinic_Are403()
    {
        await using var clinic = await WebClinic.StartAsync();
        await AssertAllAsync(clinic.For(TestUser.Owner with { Clinic = null }), HttpStatusCode.Forbidden);
    }

    // The same answer as for what is nowhere, so nothing tells that it is there.
    [Fact]
    public async Task Get_AnotherClinicsRecords_AnswersAsIfThereWereNone()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        var elsewhere = clinic.For(TestUser.Elsewhere);
        foreach (var path in Reads.Keys.Where(path => path.Contains("/e1", StringComparison.Ordinal) || path.Contains("/c1", StringComparison.Ordinal) || path.Contains("/ada", StringComparison.Ordinal)))
        {
            using var asked = await elsewhere.GetAsync(WebClinic.Prefix + path);
            using var nowhere = await elsewhere.GetAsync(WebClinic.Prefix + path.Replace("/e1", "/e9", StringComparison.Ordinal).Replace("/c1", "/c9", StringComparison.Ordinal).Replace("/ada", "/bob", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
            Assert.Equal(await nowhere.Content.ReadAsStringAsync(), await asked.Content.ReadAsStringAsync());
        }

        using var worklist = await elsewhere.GetAsync(WebClinic.Prefix + "/worklist");
        Assert.DoesNotContain("e1", await worklist.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"record-score","clinic":"elsewhere","episode":"e1","measure":"ODI","value":21}""")]
    [InlineData("""{"type":"record-score","actor":"eve","episode":"e1","measure":"ODI","value":21}""")]
    public async Task Post_NamesAnotherClinicOrActor_Is403(string body)
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));

        using var answer = await clinic.For(TestUser.Owner).SendAsync(WebStory.Command(body));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task AssertAllAsync(HttpClient client, HttpStatusCode expected)
    {
        foreach (var path in Reads.Keys)
        {
            using var answer = await client.GetAsync(WebClinic.Prefix + path);
            Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode}");
        }

        foreach (var (path, body) in Commands.Values)
        {
            using var answer = await client.SendAsync(WebStory.Command(body, path));
            Assert.True(answer.StatusCode == expected, $"{body}: {answer.StatusCode}");
        }
    }
}
