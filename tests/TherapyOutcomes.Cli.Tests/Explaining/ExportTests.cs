using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Explaining;

public sealed class ExportTests
{
    private static readonly string Care = CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session);

    [Fact]
    public async Task Export_OfAClient_IsTheirOwnCopyToRead()
    {
        var run = await CliRun.PipeAsync(Care, "export-client", "c1", "--from", "-");

        Assert.Contains("episode/e1\n==========\n", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("    complaint: a bad back since the move\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2026-01-05 09:00 +00:00, by p1: score recorded\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AsJson_HasEveryEvent()
    {
        var run = await CliRun.PipeAsync(Care, "export-client", "c1", "--from", "-", "--json");

        var record = Assert.Single(JsonDocument.Parse(run.Out).RootElement.GetProperty("records").EnumerateArray());
        Assert.Equal(3, record.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task Export_ToAFile_SaysWhereAndForWhom()
    {
        var path = Path.GetTempFileName();

        var run = await CliRun.PipeAsync(Care, "export-client", "c1", "--from", "-", "--out", path);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains("1 record written to", run.Error, StringComparison.Ordinal);
        Assert.Contains("a bad back since the move", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Theory]
    [InlineData("c9", "has nothing about a client 'c9'")]
    [InlineData("no/such", "can't be a client")]
    public async Task Export_OfNobody_SaysWhatToGive(string client, string message)
    {
        var run = await CliRun.PipeAsync(Care, "export-client", client, "--from", "-");

        Assert.Contains(message, run.AssertRefused(), StringComparison.Ordinal);
    }

    // "No" beside a disclosure that the law required would claim a consent.
    [Fact]
    public async Task Export_DisclosureThatTheLawRequired_ClaimsNoConsent()
    {
        const string Disclosure = """{"type":"disclose","client":"c1","purpose":"requiredByLaw","recipient":"health authority","scope":["identity"],"reason":"report of a disease","legalBasis":"IfSG s. 6","at":"2026-01-06T10:00:00Z","actor":"p1"}""";

        var run = await CliRun.PipeAsync(Care + CommandLines.All(Disclosure), "export-client", "c1", "--from", "-");

        Assert.Contains("health authority", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.DoesNotContain("without consent", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_EmptyList_SaysNone()
    {
        const string Screening = """{"type":"screen-red-flags","episode":"e1","asked":["dvt"],"positive":[],"at":"2026-01-06T10:00:00Z","actor":"p1"}""";

        var run = await CliRun.PipeAsync(Care + CommandLines.All(Screening), "export-client", "c1", "--from", "-");

        Assert.Contains("    positive: none\n", run.AssertSucceeded(), StringComparison.Ordinal);
    }
}
