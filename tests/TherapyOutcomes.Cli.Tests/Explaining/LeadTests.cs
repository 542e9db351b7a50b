using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Explaining;

/// <summary>What leads: at most one line about safety and one next act.</summary>
public sealed class LeadTests
{
    private const string Emergency = """{"type":"report-red-flag","episode":"e1","flag":"cauda-equina","detail":"numb saddle","at":"2026-01-06T10:00:00Z","actor":"p1"}""";

    private const string Referral = """{"type":"propose-referral","episode":"e1","referral":"r1","to":{"name":"Dr. Lee","kind":"physician"},"reason":"numb saddle","urgency":"emergency","at":"2026-01-06T10:01:00Z","actor":"p1"}""";

    private const string Sent = """{"type":"send-referral","episode":"e1","referral":"r1","scope":["redFlags"],"at":"2026-01-06T10:02:00Z","actor":"p1"}""";

    private const string Screening = """{"type":"screen-red-flags","episode":"e1","asked":["dvt","night-pain","dvt"],"positive":[],"at":"2026-01-05T10:00:00Z","actor":"p1"}""";

    private static readonly string Care = CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session);

    [Fact]
    public async Task Explain_NotScreened_LeadsWithTheScreening()
    {
        var run = await CliRun.PipeAsync(Care, "explain", "e1", "--from", "-", "--as-of", "2026-01-09");

        Assert.Contains("Safety: screen for red flags, due 9 January 2026. ", Unwrapped(run), StringComparison.Ordinal);
        Assert.Contains("Next: check reactions, due 8 January 2026 (overdue). ", Unwrapped(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Screened_LeadsWithTheNextActAndCountsEachFlagOnce()
    {
        var run = await CliRun.PipeAsync(Care + CommandLines.All(Screening), "explain", "e1", "--from", "-", "--as-of", "2026-01-07");

        Assert.DoesNotContain("Safety", Unwrapped(run), StringComparison.Ordinal);
        Assert.Contains("2 asked, none positive", Unwrapped(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Emergency_LeadsWithItAlone()
    {
        var run = await CliRun.PipeAsync(Care + CommandLines.All(Emergency), "explain", "e1", "--from", "-", "--as-of", "2026-01-07");

        Assert.Contains("Safety, emergency: propose referral, due 6 January 2026 (overdue). Call emergency services now.", Unwrapped(run), StringComparison.Ordinal);
        Assert.DoesNotContain("Safety: ", Unwrapped(run), StringComparison.Ordinal);
    }

    // Telling the client is urgent, but it is no matter of safety.
    [Fact]
    public async Task Explain_ClientNotTold_IsTheNextActAndNoSafetyLine()
    {
        var run = await CliRun.PipeAsync(Care + CommandLines.All(Emergency, Referral, Sent), "explain", "e1", "--from", "-", "--as-of", "2026-01-06");

        Assert.Contains("Safety, emergency: get clearance from a clinician", Unwrapped(run), StringComparison.Ordinal);
        Assert.Contains("Next: record what was disclosed", Unwrapped(run), StringComparison.Ordinal);
    }

    private static string Unwrapped(CliRun run) => string.Join(' ', run.AssertSucceeded().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("""{"type":"report-red-flag","episode":"e1","flag":"night-pain","detail":"wakes at four","at":"2026-01-06T10:00:00Z","actor":"p1"}""", "Safety: propose referral")]
    [InlineData("""{"type":"report-reaction","episode":"e1","reaction":"x1","intensity":"moderate","duration":"days","newDeficit":false,"description":"sore","onset":"2026-01-06T08:00:00Z","at":"2026-01-06T10:00:00Z","actor":"p1"}""", "Safety: resolve reaction")]
    public async Task Explain_RoutineMatterOfSafety_LeadsAboveTheScreening(string line, string lead)
    {
        var run = await CliRun.PipeAsync(Care + CommandLines.All(line), "explain", "e1", "--from", "-", "--as-of", "2026-01-06");

        Assert.Contains(lead, Unwrapped(run), StringComparison.Ordinal);
    }
}
