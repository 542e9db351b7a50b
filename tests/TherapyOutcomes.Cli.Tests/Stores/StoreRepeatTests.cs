using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Cli.Tests.Stores;

/// <summary>Runs each writing command twice with the same file: the second run leaves the events as they are.</summary>
public sealed class StoreRepeatTests
{
    private static readonly string[] Review = ["review", SampleFiles.ClinicWeek, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI"];

    private static readonly string[] Apply = ["apply", SampleFiles.InOrder];

    [Fact]
    public async Task Apply_TwiceToAFile_LeavesTheSameEvents()
    {
        await using var store = TestStore.Sqlite();

        await AssertRepeatableAsync(store, Apply, "28 newly recorded");
    }

    [Fact]
    public async Task Review_TwiceToAFile_LeavesTheSameEvents()
    {
        await using var store = TestStore.Sqlite();

        await AssertRepeatableAsync(store, Review, "114 newly recorded");
    }

    [PostgreSqlFact]
    public async Task Apply_TwiceToPostgreSql_LeavesTheSameEvents()
    {
        await using var store = await TestStore.PostgreSqlAsync();

        await AssertRepeatableAsync(store, Apply, "28 newly recorded");
    }

    [PostgreSqlFact]
    public async Task Review_TwiceToPostgreSql_LeavesTheSameEvents()
    {
        await using var store = await TestStore.PostgreSqlAsync();

        await AssertRepeatableAsync(store, Review, "114 newly recorded");
    }

    [Fact]
    public async Task Apply_LongerFile_AddsWhatIsNew()
    {
        await using var store = TestStore.Sqlite();
        string[] lines = [CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Session];
        await CliRun.PipeAsync(CommandLines.All(lines), "apply", "-", "--store", store.Address, "--unencrypted");
        var before = await store.EventsAsync();

        var run = await CliRun.PipeAsync(CommandLines.All([.. lines, CommandLines.Score(30, "2026-01-19")]), "apply", "-", "--store", store.Address, "--unencrypted");

        Assert.Equal($"1 newly recorded in {store.Address}, 3 already there.\n", run.Error);
        Assert.Equal(before, (await store.EventsAsync()).Take(before.Count));
    }

    [Fact]
    public async Task Apply_EqualLinesWithoutIds_AreBothKept()
    {
        await using var store = TestStore.Sqlite();
        var file = CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Score(44, "2026-01-05"));

        var first = await CliRun.PipeAsync(file, "apply", "-", "--store", store.Address, "--unencrypted");
        var second = await CliRun.PipeAsync(file, "apply", "-", "--store", store.Address, "--unencrypted");

        Assert.StartsWith("3 newly recorded", first.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 newly recorded", second.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await store.EventsAsync()).Count);
    }

    [Fact]
    public async Task Review_RowThatChangedLater_SaysSoAndKeepsTheFirst()
    {
        await using var store = TestStore.Sqlite();
        await ReviewAsync("client,date,odi\nann,2026-01-05,44\nann,2026-01-19,26\n", store);
        var before = await store.EventsAsync();

        var run = await ReviewAsync("client,date,odi\nann,2026-01-05,44\nann,2026-01-19,27\n", store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  line 3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("the store has this score as 26, and the file has 27", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await store.EventsAsync());

        // What it says can be applied as it is, and then the file agrees.
        var correction = run.Error[run.Error.IndexOf('{', StringComparison.Ordinal)..(run.Error.IndexOf('}', StringComparison.Ordinal) + 1)];
        var corrected = await CliRun.PipeAsync(correction + "\n", "apply", "-", "--store", store.Address, "--unencrypted");
        Assert.Equal(0, corrected.ExitCode);
        var again = await ReviewAsync("client,date,odi\nann,2026-01-05,44\nann,2026-01-19,27\n", store);
        Assert.Equal((0, $"0 newly recorded in {store.Address}, 2 already there.\n"), (again.ExitCode, again.Error));
    }

    [Fact]
    public async Task Review_LongerFile_AddsWhatIsNew()
    {
        await using var store = TestStore.Sqlite();
        await ReviewAsync("client,date,odi\nann,2026-01-05,44\nann,2026-01-19,26\n", store);

        var run = await ReviewAsync("client,date,odi\nann,2026-01-05,44\nann,2026-01-19,26\nbea,2026-02-02,30\nann,2026-02-02,24\n", store);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"2 newly recorded in {store.Address}, 2 already there.\n", run.Error);
    }

    private static async Task<CliRun> ReviewAsync(string csv, TestStore store)
    {
        using var file = new TempFile(csv);
        return await CliRun.RunAsync("review", file.Path, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI", "--store", store.Address, "--unencrypted");
    }

    private static async Task AssertRepeatableAsync(TestStore store, string[] command, string said)
    {
        var first = await CliRun.RunAsync([.. command, "--store", store.Address, "--unencrypted"]);
        var once = await store.EventsAsync();
        var second = await CliRun.RunAsync([.. command, "--store", store.Address, "--unencrypted"]);
        var twice = await store.EventsAsync();

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.StartsWith(said, first.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 newly recorded", second.Error, StringComparison.Ordinal);
        Assert.NotEmpty(once);
        Assert.Equal(once, twice);
    }
}
