using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Explaining;

public sealed class LanguageTests
{
    private const string Spanish = "No consta ningún consentimiento para el tratamiento";

    private static readonly string Lines = CommandLines.All(
        CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session, CommandLines.Score(30, "2026-01-19"));

    [Theory]
    [InlineData("apply", "-")]
    [InlineData("worklist", "--from", "-")]
    [InlineData("worklist", "--from", "-", "--json")]
    [InlineData("explain", "e1", "--from", "-")]
    [InlineData("explain", "e1", "--from", "-", "--json")]
    public async Task Language_Spanish_WordsReasonsInIt(params string[] args)
    {
        var run = await CliRun.RunAsync([.. args, "--language", "es"], new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Lines)), width: 200);

        Assert.Contains(Spanish, run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.DoesNotContain("There is no note", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_ExplainInSpanish_HasNoEnglishAroundTheReasons()
    {
        var run = await CliRun.RunAsync(["explain", "e1", "--from", "-", "--language", "es", "--as-of", "2026-01-21"], new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Lines)), width: 200);

        await VerifyXunit.Verifier.Verify(run.AssertSucceeded());
    }

    [Fact]
    public async Task Language_WorklistInSpanish_HasNoEnglishAroundTheReasons()
    {
        var run = await CliRun.RunAsync(["worklist", "--from", "-", "--language", "es", "--as-of", "2026-01-21"], new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Lines)), width: 200);

        await VerifyXunit.Verifier.Verify(run.AssertSucceeded());
    }

    [Theory]
    [InlineData]
    [InlineData("--json")]
    public async Task Language_ReviewInSpanish_WordsReasonsInIt(params string[] args)
    {
        var csv = "client,date,score\na,2026-01-05,44\na,2026-01-19,30\n";

        string[] line = ["review", "-", "--client", "client", "--time", "date", "--score", "score", "--measure", "ODI", "--language", "es", .. args];
        var run = await CliRun.RunAsync(line, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)), width: 200);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Esta mejoría todavía no tiene nota.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_Unknown_ExitsWith2AndSaysWhichThereAre()
    {
        var run = await CliRun.PipeAsync(Lines, "explain", "e1", "--from", "-", "--language", "fr");

        Assert.Contains("--language is 'fr'. Give one of: en, es.", run.AssertRefused(), StringComparison.Ordinal);
    }
}
