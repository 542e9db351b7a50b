using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Explaining;

public sealed class RefusedLetterTests
{
    [Theory]
    [InlineData("letter e1 --referral ref1 --from -", "REF002")]
    [InlineData("letter e1 --referral in1 --from - --language es", "REF002")]
    [InlineData("letter e1 --referral ref9 --from -", "REC001")]
    [InlineData("discharge-summary e1 --from -", "REC002")]
    public async Task Write_Refused_ExitsWith1AndSaysWhyWithTheRuleAtTheEnd(string args, string rule)
    {
        var run = await CliRun.PipeAsync(LetterStory.With(LetterStory.Revocation), args.Split(' '));

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.NotEmpty(run.Error);
        Assert.All(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.EndsWith($". ({rule})", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_NoGuardianOnRecord_SaysWhatToRecord()
    {
        var story = CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session, CommandLines.Score(30, "2026-01-19"));

        var run = await CliRun.PipeAsync(story, "summary", "e1", "--from", "-", "--guardian");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.EndsWith("(REC002)\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--client-line", "")]
    [InlineData("--client-line", " ")]
    [InlineData("--client-line", "\n")]
    [InlineData("--client-line", "\u200B\u202E\u2800")]
    [InlineData("--therapist", "")]
    [InlineData("--therapist", "\t\u00A0")]
    public async Task Letter_LineWithNothingToRead_NamesTheOption(string option, string text)
    {
        var run = await CliRun.PipeAsync(LetterStory.With(), "letter", "e1", "--referral", "ref1", "--from", "-", option, text);

        Assert.StartsWith($"{option} is empty, or has nothing that can be read.", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--client-line")]
    [InlineData("--therapist")]
    public async Task Letter_LineOf200Characters_IsTheLongest(string option)
    {
        string[] letter = ["letter", "e1", "--referral", "ref1", "--from", "-", option];

        var longest = await CliRun.PipeAsync(LetterStory.With(), [.. letter, new string('x', 200)]);
        var tooLong = await CliRun.PipeAsync(LetterStory.With(), [.. letter, new string('x', 201)]);

        Assert.Contains(new string('x', 200), longest.AssertSucceeded(), StringComparison.Ordinal);
        Assert.StartsWith($"{option} has 201 characters. Give at most 200,", tooLong.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_RefusedAsJson_HasNoTextAndTheReasons()
    {
        var run = await CliRun.PipeAsync(LetterStory.With(LetterStory.Revocation), "letter", "e1", "--referral", "ref1", "--from", "-", "--json");

        var letter = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(JsonValueKind.Null, letter.GetProperty("text").ValueKind);
        Assert.All(letter.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("REF002", finding.GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task Letter_RefusedForAPage_LeavesTheFileAsItWas()
    {
        using var page = new TempFile("before");

        var run = await CliRun.PipeAsync(LetterStory.With(LetterStory.Revocation), "letter", "e1", "--referral", "ref1", "--from", "-", "--html", page.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.DoesNotContain("Wrote", run.Error, StringComparison.Ordinal);
        Assert.Equal("before", await File.ReadAllTextAsync(page.Path));
    }
}
