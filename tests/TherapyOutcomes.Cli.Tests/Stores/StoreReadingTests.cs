using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Cli.Tests.Stores;

public sealed class StoreReadingTests
{
    public static TheoryData<string> Readers =>
    [
        "worklist --as-of 2026-03-31",
        "worklist --as-of 2026-03-31 --json",
        "explain e1 --as-of 2026-03-31",
        "summary e1 --as-of 2026-04-13",
    ];

    public static TheoryData<string> Commands => ["worklist", "explain e1", "summary e1", "export-client c-rowan", "report"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Read_Store_SaysWhatTheFileSays(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");

        var stored = await CliRun.RunAsync([.. args.Split(' '), "--store", store.Address]);
        var played = await CliRun.RunAsync([.. args.Split(' '), "--from", SampleFiles.InOrder]);

        Assert.Equal(played.AssertSucceeded(), stored.AssertSucceeded());
    }

    [PostgreSqlFact]
    public async Task Read_PostgreSql_SaysWhatTheFileSays()
    {
        await using var store = await TestStore.PostgreSqlAsync();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");

        foreach (var args in Readers.Cast<object[]>().Select(row => ((string)row[0]).Split(' ')))
        {
            var stored = await CliRun.RunAsync([.. args, "--store", store.Address]);
            var played = await CliRun.RunAsync([.. args, "--from", SampleFiles.InOrder]);

            Assert.Equal(played.AssertSucceeded(), stored.AssertSucceeded());
        }
    }

    // After an import, nobody has been asked about red flags. The same line for each client would soon be read by no one.
    [Fact]
    public async Task Worklist_ManyWithoutScreening_SaysSoOnce()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("review", SampleFiles.ClinicWeek, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI", "--store", store.Address, "--unencrypted");

        var run = await CliRun.RunAsync("worklist", "--store", store.Address, "--as-of", "2026-03-27");

        Assert.Contains("red flags have not been asked about. Ask at the next visit", run.AssertSucceeded().ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("Safety: screen for red flags, due 27 March 2026. Red flags have not been asked about in this episode", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("The client got worse again", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worklist_OneRecordUnreadable_ShowsTheOthersAndNamesIt()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open.Replace("\"e1\"", "\"e9\"", StringComparison.Ordinal)), "apply", "-", "--store", store.Address, "--unencrypted");
        await store.ExecuteAsync("update outcome_events set payload = x'7b22' where id = 'e9'");

        var run = await CliRun.RunAsync("worklist", "--store", store.Address);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("e1", run.Out, StringComparison.Ordinal);
        Assert.Contains("Not in this list, because the record can't be read: TO3001", run.Error, StringComparison.Ordinal);
        Assert.Contains("episode/e9 v1", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Read_Store_WritesNothing(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");
        var before = await store.RowsAsync();

        var run = await CliRun.RunAsync([.. args.Split(' '), "--store", store.Address]);

        Assert.NotEmpty(run.AssertSucceeded());
        Assert.NotEmpty(before);
        Assert.Equal(before, await store.RowsAsync());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Read_NoFileThere_NamesThePathAndCreatesNothing(string args)
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.RunAsync([.. args.Split(' '), "--store", store.Address]);

        Assert.StartsWith($"There is no store at {store.Address}.", run.AssertRefused(), StringComparison.Ordinal);
        Assert.False(File.Exists(store.Address));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Read_FileAndStore_AreRefusedTogether(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");
        var before = await store.EventsAsync();

        var run = await CliRun.RunAsync([.. args.Split(' '), "--from", SampleFiles.InOrder, "--store", store.Address]);

        Assert.StartsWith("--from and --store can't be given together", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(before, await store.EventsAsync());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Read_NeitherFileNorStore_SaysWhatToGive(string args) =>
        Assert.StartsWith("Give --from with a file, or --store", (await CliRun.RunAsync(args.Split(' '))).AssertRefused(), StringComparison.Ordinal);

    [Theory]
    [InlineData("export-client c-rowan --as-of 2026-03-01")]
    [InlineData("report --as-of 2026-03-01")]
    public async Task Read_WholeStoreAsOfADay_IsRefused(string args)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");

        var run = await CliRun.RunAsync([.. args.Split(' '), "--store", store.Address]);

        Assert.StartsWith("--as-of has no effect on --store", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_StoreOfTheEnvironment_IsUsedUnlessAFileIsNamed()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open), "apply", "-", "--store", store.Address, "--unencrypted");

        var stored = await CliRun.RunAsync(["explain", "e1"], Stream.Null, store: store.Address);
        var played = await CliRun.RunAsync(["export-client", "c-rowan", "--from", SampleFiles.InOrder], Stream.Null, store: store.Address);

        Assert.Contains("episode/e1", stored.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("c-rowan", played.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worklist_WithoutADay_IsAsOfNow()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");

        var run = await CliRun.RunAsync("worklist", "--store", store.Address);

        Assert.StartsWith("As of 30 June 2026,", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_NoSuchEpisode_NamesTheStore()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");

        var run = await CliRun.RunAsync("explain", "e99", "--store", store.Address);

        Assert.StartsWith($"{store.Address} holds no episode 'e99'", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_StoreOfTwoClinics_NeedsOne()
    {
        await using var store = TestStore.Sqlite();
        var other = CommandLines.Open.Replace("\"episode\"", "\"clinic\":\"north\",\"episode\"", StringComparison.Ordinal);
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, other), "apply", "-", "--store", store.Address, "--unencrypted");

        var both = await CliRun.RunAsync("report", "--store", store.Address);
        var one = await CliRun.RunAsync("report", "--store", store.Address, "--clinic", "north");

        Assert.Contains("2 clinics", both.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("<html", one.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Report_ClinicThatTheStoreDoesNotHave_NamesThoseThatItHas(bool isPublic)
    {
        await using var store = TestStore.Sqlite();
        var other = CommandLines.Open.Replace("\"episode\"", "\"clinic\":\"north\",\"episode\"", StringComparison.Ordinal);
        await CliRun.PipeAsync(CommandLines.All(CommandLines.Open, other), "apply", "-", "--store", store.Address, "--unencrypted");

        var run = await CliRun.RunAsync(["report", "--store", store.Address, "--clinic", "nroth", .. isPublic ? ["--public"] : Array.Empty<string>()]);

        Assert.Equal($"{store.Address} has no episode in the clinic nroth. Give --clinic with one that it has: default, north.\n", run.AssertRefused());
    }

    [Fact]
    public async Task Export_OverTheStore_IsRefused()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");
        var before = await store.EventsAsync();

        var run = await CliRun.RunAsync("export-client", "c-rowan", "--store", store.Address, "--out", store.Address);

        Assert.Contains("would be overwritten", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(before, await store.EventsAsync());
    }
}
