using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Explaining;

public sealed class LetterPageFileTests
{
    [Theory]
    [InlineData("summary e1 --from -", "<h1>Summary</h1>", "give it to the client and to nobody else.")]
    [InlineData("discharge-summary e1 --from - --guardian", "<h1>Summary at the end of care</h1>", "give it to the client's guardian and to nobody else.")]
    [InlineData("letter e1 --referral in1 --from -", "<h1>Final report</h1>", "give it to the professional whom it addresses and to nobody else.")]
    [InlineData("card e1 --from - --language es", "<html lang=\"es\">", "keep it inside the clinic.")]
    public async Task Html_ToAFile_WritesThePageAndWarns(string args, string content, string warning)
    {
        using var page = new TempFile("before");

        var run = await CliRun.PipeAsync(LetterStory.With(LetterStory.Discharge), [.. args.Split(' '), "--html", page.Path]);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Equal($"Wrote {page.Path}. Open it in a browser, or print it. It contains health information: {warning}\n", run.Error);
        var written = await File.ReadAllTextAsync(page.Path);
        Assert.StartsWith("<!DOCTYPE html>\n", written, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", written, StringComparison.Ordinal);
        Assert.Contains(content, written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_WithJson_WritesThePageAndPrintsJson()
    {
        using var page = new TempFile("before");

        var run = await CliRun.PipeAsync(LetterStory.With(), "card", "e1", "--from", "-", "--json", "--html", page.Path);

        Assert.StartsWith("{", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(page.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_OverTheFileThatIsRead_IsRefused()
    {
        using var story = new TempFile(LetterStory.With());

        var run = await CliRun.RunAsync("summary", "e1", "--from", story.Path, "--html", story.Path);

        Assert.Contains($"--html {story.Path} is the input file and would be overwritten.", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(LetterStory.With(), await File.ReadAllTextAsync(story.Path));
    }

    [Fact]
    public async Task Html_IntoNoFolder_SaysWhatToGive()
    {
        var run = await CliRun.PipeAsync(LetterStory.With(), "card", "e1", "--from", "-", "--html", Path.Combine(Path.GetTempPath(), "no-such-folder", "card.html"));

        Assert.Contains("there is no such folder", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary e1 --from -")]
    [InlineData("letter e1 --referral in1 --from - --scope scores,plan,notes,reactions,redFlags")]
    [InlineData("letter e1 --referral ref1 --from - --json")]
    [InlineData("card e1 --from -")]
    public async Task Write_TextsThatCouldDoHarm_AreHarmlessAsTextAndAsAPage(string args)
    {
        using var page = new TempFile("");
        var story = LetterStory.Typed(Harm.Text);

        var run = await CliRun.PipeAsync(story, args.Split(' '));
        await CliRun.PipeAsync(story, [.. args.Split(' '), "--html", page.Path]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Harm.AssertNone(run);
        Harm.AssertNone(await File.ReadAllTextAsync(page.Path));
    }
}
