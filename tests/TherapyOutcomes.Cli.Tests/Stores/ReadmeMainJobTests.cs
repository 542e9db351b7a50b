using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Stores;

public sealed class ReadmeMainJobTests
{
    private const string Tool = "dotnet run --project src/TherapyOutcomes.Cli -- ";

    [Fact]
    public async Task MainJob_OnTheFrontPage_IsStillThereAfterwards()
    {
        await using var store = TestStore.Sqlite();
        var lines = Repository.Block(Repository.Read("README.md"), "main-job").Split('\n');
        var runs = new List<CliRun>();
        foreach (var line in lines)
        {
            Assert.StartsWith(Tool, line, StringComparison.Ordinal);
            var args = line[Tool.Length..].Replace("docs/samples/clinic-week.csv", SampleFiles.ClinicWeek, StringComparison.Ordinal)
                .Replace("clinic.db", store.Address, StringComparison.Ordinal)
                .Replace("keys.txt", store.MasterKeys, StringComparison.Ordinal);
            runs.Add(await CliRun.RunAsync(args.Split(' ')));
        }

        Assert.Equal([0, 0], runs.Select(run => run.ExitCode));
        Assert.StartsWith($"New master keys are in {store.MasterKeys}.", runs[0].Error, StringComparison.Ordinal);
        Assert.Contains("\n114 newly recorded", runs[0].Error, StringComparison.Ordinal);
        Assert.StartsWith("As of 27 March 2026, there is something to do for 24 of 24 episodes.", runs[1].AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("alder", runs[1].Out, StringComparison.Ordinal);
    }
}
