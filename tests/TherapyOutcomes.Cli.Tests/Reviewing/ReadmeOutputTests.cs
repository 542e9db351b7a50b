using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Reviewing;

public sealed class ReadmeOutputTests
{
    [Fact]
    public async Task Output_OnTheFrontPage_IsPrintedInThatOrder()
    {
        var run = await CliRun.RunAsync("review", SampleFiles.ClinicWeek, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI");
        var printed = new Queue<string>(run.Out.Split('\n').Select(line => line.TrimEnd()));

        foreach (var line in Repository.Block(Repository.Read("README.md"), "output").Split('\n').Where(line => line.Length > 0))
        {
            while (printed.TryPeek(out var next) && next != line)
            {
                printed.Dequeue();
            }

            Assert.True(printed.TryDequeue(out _), $"The front page shows a line that is not printed there: {line}");
        }
    }
}
