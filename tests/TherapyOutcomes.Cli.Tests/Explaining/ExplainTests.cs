using TherapyOutcomes.Cli.Tests.Running;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Cli.Tests.Explaining;

public sealed class ExplainTests
{
    private static readonly string Lines = CommandLines.All(
        CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session, CommandLines.Score(30, "2026-01-19"));

    [Fact]
    public async Task Explain_Episode_TellsWhyAndHow()
    {
        var run = await CliRun.PipeAsync(Lines, "explain", "e1", "--from", "-", "--as-of", "2026-01-21");

        Assert.DoesNotContain("a bad back since the move", run.AssertSucceeded(), StringComparison.Ordinal);
        await Verify(run.Out);
    }

    [Fact]
    public async Task Explain_AsJson_HasStageFindingsAndHistory()
    {
        var run = await CliRun.PipeAsync(Lines, "explain", "e1", "--from", "-", "--json");

        await VerifyJson(run.Out);
    }

    [Theory]
    [InlineData("recovered", "episode/e1 has been discharged, better, since", "Documenting → Discharged")]
    [InlineData("client", "episode/e1 has been in Discontinued since", "Documenting → Discontinued")]
    public async Task Explain_EndedCare_SaysHow(string kind, string standing, string move)
    {
        var ending = $$"""{"type":"discontinue","episode":"e1","kind":"{{kind}}","reason":"no answer","at":"2026-02-20T10:00:00Z","actor":"p1"}""";

        var run = await CliRun.PipeAsync(Lines + ending, "explain", "e1", "--from", "-");

        Assert.Contains(standing, run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains(move, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_UnknownEpisode_ExitsWith2()
    {
        var run = await CliRun.PipeAsync(Lines, "explain", "e2", "--from", "-");

        Assert.Contains("no episode 'e2'", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worklist_EpisodesOfAFile_AreListedWithTheirNextStep()
    {
        var run = await CliRun.PipeAsync(Lines + "{}\n", "worklist", "--from", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("screen for red flags", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 malformed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worklist_AsJson_HasEveryStep()
    {
        var run = await CliRun.PipeAsync(Lines, "worklist", "--from", "-", "--json");

        await VerifyJson(run.Out);
    }

    // "x1 is 38" says nothing unless the score that it corrects can be found.
    [Fact]
    public async Task Explain_CorrectedScore_IsFoundByItsId()
    {
        const string Typed = """{"type":"record-score","episode":"e1","score":"x1","measure":"ODI","value":8,"at":"2026-01-12T09:00:00Z","actor":"p1"}""";
        const string Correction = """{"type":"correct","episode":"e1","what":"x1","replacement":38,"reason":"typed 8 for 38","at":"2026-01-13T09:00:00Z","actor":"p1"}""";
        var lines = CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), Typed, Correction);

        var run = await CliRun.PipeAsync(lines, "explain", "e1", "--from", "-");

        Assert.Contains("score recorded: ODI 8 (x1, corrected later)", string.Join(' ', run.AssertSucceeded().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("score recorded: ODI 44 ", run.Out, StringComparison.Ordinal);
    }
}
