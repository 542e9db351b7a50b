using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Working;

public sealed class RunDueTests
{
    [Fact]
    public async Task RunDue_WithStepsThatFellDue_SaysHowManyAndDoesNothingTwice()
    {
        await using var store = await SealedAsync();

        var first = await CliRun.RunAsync(["run-due", .. store.Sealed]);
        var again = await CliRun.RunAsync(["run-due", .. store.Sealed]);

        Assert.Matches("^Looked at 1 record. Reminders raised: [1-9]. Stages moved: 0. Only evaluated again: 0.\n$", first.AssertSucceeded());
        Assert.Equal("Nothing was due.\n", again.AssertSucceeded());
    }

    [Fact]
    public async Task RunDue_Afterwards_TheFeedAndTheHistoryShowTheReminders()
    {
        await using var store = await SealedAsync();
        await CliRun.RunAsync(["run-due", "--actor", "night-run", .. store.Sealed]);

        var feed = await CliRun.RunAsync("feed", "--store", store.Address);
        var history = await CliRun.RunAsync(["explain", "e1", .. store.Sealed]);
        var spanish = await CliRun.RunAsync(["explain", "e1", "--language", "es", .. store.Sealed]);

        Assert.Contains("\"event\":\"EpisodeReminderRaised\"", feed.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("night-run", feed.Out, StringComparison.Ordinal);
        Assert.Contains("reminder: record score by ", history.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("recordatorio: ", spanish.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunDue_AsJson_HasTheCounts()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["run-due", "--json", .. store.Sealed]);

        var report = JsonDocument.Parse(run.AssertSucceeded()).RootElement;
        Assert.Equal((1, 0), (report.GetProperty("records").GetInt32(), report.GetProperty("failures").GetArrayLength()));
        Assert.True(report.GetProperty("reminders").GetInt32() > 0);
    }

    [Fact]
    public async Task RunDue_ForAClinicThatIsNotThere_FindsNothing()
    {
        await using var store = await SealedAsync();

        var run = await CliRun.RunAsync(["run-due", "--clinic", "north", .. store.Sealed]);

        Assert.Equal("Nothing was due.\n", run.AssertSucceeded());
    }

    [Fact]
    public async Task RunDue_WithARecordThatCannotBeRead_DoesTheRestAndNamesIt()
    {
        await using var store = await SealedAsync();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open.Replace("e1", "e2", StringComparison.Ordinal).Replace("c1", "c2", StringComparison.Ordinal)), ["apply", "-", .. store.Sealed]);
        await store.ExecuteAsync("update outcome_events set payload = x'7b' where id = 'e1' and version = 1");

        var run = await CliRun.RunAsync(["run-due", .. store.Sealed]);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches("^Looked at 2 records. Reminders raised: [1-9]", run.Out);
        Assert.StartsWith("Not done: episode/e1 in the clinic default: ", run.Error, StringComparison.Ordinal);
    }

    private static async Task<TestStore> SealedAsync()
    {
        var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session), ["apply", "-", .. store.Sealed]);
        return store;
    }
}
