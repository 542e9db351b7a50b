using System.Net;
using System.Text.RegularExpressions;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Access;

/// <summary>Every page of the dashboard, for everybody who could ask: what isn't meant for them is not shown, and no form of theirs is taken.</summary>
public sealed partial class PageMatrixTests
{
    // Pages that hold nothing but what the library is made of are for readers, too.
    private static readonly string[] Public = ["/assets/dashboard.css", "/assets/dashboard.js", "/assets/report.css"];

    [Fact]
    public async Task Get_EachRole_SeesPagesOnlyIfItMayRead()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        foreach (var role in Enum.GetValues<OutcomeArea>())
        {
            var client = clinic.For(new TestUser("kim", "default", role));
            foreach (var path in Pages(clinic).Except(Forms(clinic)))
            {
                using var answer = await client.GetAsync(WebClinic.Prefix + path);
                Assert.True((answer.StatusCode != HttpStatusCode.Forbidden) == (role == OutcomeArea.Read), $"{role} {path}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Get_NobodySignedIn_IsAskedToSignInEverywhere()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        foreach (var path in Pages(clinic))
        {
            using var answer = await clinic.For(TestUser.Anonymous).GetAsync(WebClinic.Prefix + path);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{path}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("Production", "127.0.0.1")]
    [InlineData("Development", "203.0.113.9")]
    public async Task Get_NoPoliciesNamed_ShowsNobodyAnything(string environment, string from)
    {
        await using var clinic = await WebClinic.StartAsync(_ => { }, environment);
        var client = clinic.For(TestUser.Owner);
        client.DefaultRequestHeaders.Add("Test-From", from);
        foreach (var path in Pages(clinic))
        {
            using var answer = await client.GetAsync(WebClinic.Prefix + path);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }
    }

    // The same page as for what is nowhere, so nothing tells that it is there.
    [Fact]
    public async Task Get_AnotherClinicsRecords_ShowsTheSameAsForNone()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));
        var elsewhere = clinic.For(TestUser.Elsewhere);
        foreach (var path in Pages(clinic).Where(path => path.Contains("/e1", StringComparison.Ordinal) || path.Contains("/c1", StringComparison.Ordinal) || path.Contains("/ada", StringComparison.Ordinal)))
        {
            var nowhere = path.Replace("/e1", "/e9", StringComparison.Ordinal).Replace("/c1", "/c9", StringComparison.Ordinal).Replace("/ada", "/bob", StringComparison.Ordinal);
            using var asked = await elsewhere.GetAsync(WebClinic.Prefix + path);
            using var none = await elsewhere.GetAsync(WebClinic.Prefix + nowhere);
            Assert.Equal(none.StatusCode, asked.StatusCode);
            Assert.Equal(Plain(await none.Content.ReadAsStringAsync()), Plain(await asked.Content.ReadAsStringAsync()));
        }
    }

    // Links name the record that was asked for, whether or not it is there.
    private static string Plain(string html) => Ids().Replace(html, "ID");

    [GeneratedRegex(@"\b(e1|e9|c1|c9|ada|bob)\b")]
    private static partial Regex Ids();

    private static IEnumerable<string> Forms(WebClinic clinic) => Pages(clinic).Where(path => path.Contains("/commands/", StringComparison.Ordinal) || path.EndsWith("/new-episode", StringComparison.Ordinal));

    private static List<string> Pages(WebClinic clinic) =>
    [
        .. clinic.Pages.Except(Public).Select(path => path
            .Replace("{episode}", "e1", StringComparison.Ordinal)
            .Replace("{client}", "c1", StringComparison.Ordinal)
            .Replace("{practitioner}", "ada", StringComparison.Ordinal)
            .Replace("{command}", "record-score", StringComparison.Ordinal)).Distinct(),
    ];
}
