using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Cli.Tests.Explaining;

public sealed class SummaryTests
{
    private const string Talk =
        """{"type":"discuss-improvement","episode":"e1","topics":["progress","contribution","self-care"],"selfCare":[{"what":"walk","howOften":"once a day","when":"after lunch","confidence":8}],"understood":"yes","channel":"in person","at":"2026-01-19T10:00:00Z","actor":"p1"}""";

    private const string HardTalk =
        """{"type":"discuss-improvement","episode":"e1","topics":["progress"],"selfCare":[{"what":"the walk that cures","howOften":"once a day","when":"after lunch","confidence":8}],"understood":"yes","channel":"in person","at":"2026-01-19T10:00:00Z","actor":"p1"}""";

    private static readonly string NotBetter = CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session);

    private static readonly string Better = NotBetter + CommandLines.All(CommandLines.Score(30, "2026-01-19"));

    [Fact]
    public async Task Summary_OfAnImprovement_IsTheTextAlone()
    {
        var run = await CliRun.PipeAsync(Better + Talk, "summary", "e1", "--from", "-");

        Assert.DoesNotContain("a bad back since the move", run.AssertSucceeded(), StringComparison.Ordinal);
        await Verify(run.Out);
    }

    [Fact]
    public async Task Summary_InSpanish_IsSpanish()
    {
        var run = await CliRun.PipeAsync(Better, "summary", "e1", "--from", "-", "--language", "es");

        Assert.StartsWith("19 de enero de 2026\n\nCómo está usted\n", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("Todavía no hemos hecho un plan para casa.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_AsJson_HasTextGapsAndFindings()
    {
        var run = await CliRun.PipeAsync(Better, "summary", "e1", "--from", "-", "--json");

        var letter = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(("summary", "en"), (letter.GetProperty("kind").GetString(), letter.GetProperty("language").GetString()));
        Assert.Equal(["discussion", "selfCare"], letter.GetProperty("gaps").EnumerateArray().Select(gap => gap.GetString()));
        Assert.Empty(letter.GetProperty("findings").EnumerateArray());
        Assert.StartsWith("19 January 2026\n\nHow you are doing", letter.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_WordsThatClaim_ArePrintedAndFound()
    {
        var run = await CliRun.PipeAsync(Better + HardTalk, "summary", "e1", "--from", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The walk that cures", run.Out, StringComparison.Ordinal);
        Assert.Contains("(COM005)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary", "e1", "--from", "-")]
    [InlineData("explain", "e1", "--from", "-")]
    [InlineData("worklist", "--from", "-")]
    [InlineData("export-client", "c1", "--from", "-")]
    [InlineData("report", "--from", "-")]
    public async Task Read_FileWithoutOneGoodLine_ExitsWith2AndNamesTheLine(params string[] args)
    {
        var run = await CliRun.PipeAsync("""{"type":"open-episode","at":"yesterday"}""", args);

        Assert.Contains("The first is line 1: TO", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_NothingBetter_ExitsWith1AndSaysWhy()
    {
        var run = await CliRun.PipeAsync(NotBetter, "summary", "e1", "--from", "-");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Equal("There is no improvement at the moment, so there is nothing to write to the client about. (REC002)\n", run.Error);
    }

    [Fact]
    public async Task Summary_NoteBeforeItIsSustained_ExitsWith1AndSaysWhyInTheLanguage()
    {
        var run = await CliRun.PipeAsync(Better, "summary", "e1", "--from", "-", "--note", "--language", "es");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Equal("Todavía es pronto para celebrar: la mejoría aún no se ha mantenido. (CEL001)\n", run.Error);
    }

    [Fact]
    public async Task Summary_UnknownEpisode_ExitsWith2()
    {
        var run = await CliRun.PipeAsync(Better, "summary", "e2", "--from", "-");

        Assert.Contains("no episode 'e2'", run.AssertRefused(), StringComparison.Ordinal);
    }
}
