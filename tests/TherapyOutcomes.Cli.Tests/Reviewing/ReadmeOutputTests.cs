using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Reviewing;

public sealed class ReadmeOutputTests
{
    [Fact]
    public async Task Output_OnTheFrontPage_IsPrintedInThatOrder()
    {
        var run = await CliRun.RunAsync("review", Repository.Sample, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI");
        var printed = new Queue<string>(run.Out.Split('\n').Select(line => line.TrimEnd()));

        foreach (var line in Block().Where(line => line.Length > 0))
        {
            while (printed.TryPeek(out var next) && next != line)
            {
                printed.Dequeue();
            }

            Assert.True(printed.TryDequeue(out _), $"The front page shows a line that is not printed there: {line}");
        }
    }

    private static string[] Block()
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Repository.Sample)!, "..", "..", "README.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf("```text\n", page.IndexOf("<!-- output -->", StringComparison.Ordinal), StringComparison.Ordinal) + "```text\n".Length;
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
    }
}
