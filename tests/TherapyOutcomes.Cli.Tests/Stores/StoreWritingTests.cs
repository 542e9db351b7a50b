using Microsoft.Data.Sqlite;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Stores;

public sealed class StoreWritingTests
{
    private static readonly string[] Review = ["review", SampleFiles.ClinicWeek, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI"];

    private static readonly string Care = CommandLines.All(CommandLines.Open, CommandLines.Score(44, "2026-01-05"));

    [Theory]
    [InlineData("en", "Nothing is kept after this run.")]
    [InlineData("es", "Nada se conserva")]
    public async Task Write_WithoutAStore_SaysThatNothingIsKept(string language, string said)
    {
        var error = new StringWriter();
        var apply = CliRun.Host(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Care)), new StringWriter(), error);
        await Program.RunAsync(["apply", "-", "--language", language], apply);
        await Program.RunAsync([.. Review, "--language", language], CliRun.Host(Stream.Null, new StringWriter(), error));

        Assert.Collection(
            error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith(said, line, StringComparison.Ordinal),
            line => Assert.StartsWith(said, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_InSpanish_SaysInSpanishWhatIsKept()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--unencrypted", "--language", "es");

        var again = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--unencrypted", "--language", "es");

        Assert.Equal($"Registros nuevos en un almacén nuevo: 2. Archivo: {store.Address}\n", run.Error);
        Assert.Equal($"Registros nuevos en {store.Address}: 0. Ya estaban: 2.\n", again.Error);
        Assert.False(run.SaysNothingIsKept);
    }

    [Fact]
    public async Task Read_Anything_NeverSaysThatNothingIsKept() =>
        Assert.False((await CliRun.RunAsync("worklist", "--from", SampleFiles.InOrder)).SaysNothingIsKept);

    [Fact]
    public async Task Apply_StoreOfTheEnvironment_IsWritten()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.RunAsync(["apply", SampleFiles.InOrder, "--unencrypted"], Stream.Null, store: store.Address);

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(await store.EventsAsync());
    }

    [Fact]
    public async Task Apply_NewFile_MayBeReadByItsOwnerOnly()
    {
        await using var store = TestStore.Sqlite();

        await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--unencrypted");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.Address));
        }
    }

    [Fact]
    public async Task Apply_DatedInTheFuture_IsMalformedInAStore()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.PipeAsync(CommandLines.Open.Replace("2026-01-05", "2031-01-05", StringComparison.Ordinal), "apply", "-", "--store", store.Address, "--unencrypted");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("dated in the future", run.Out, StringComparison.Ordinal);
        Assert.Empty(await store.EventsAsync());
    }

    [Fact]
    public async Task Apply_NotASqliteFile_IsLeftAlone()
    {
        using var file = new TempFile("client,date,odi\nann,2026-01-05,44\n");

        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", file.Path, "--unencrypted");

        Assert.StartsWith($"{file.Path} is not a store", run.AssertRefused(), StringComparison.Ordinal);
        Assert.StartsWith("client,date", await File.ReadAllTextAsync(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_NoSuchFolder_SaysSo()
    {
        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", "/no/such/folder/clinic.db", "--unencrypted");

        Assert.Contains("/no/such/folder/clinic.db can't be created: there is no such folder", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apply -")]
    [InlineData("worklist")]
    public async Task Store_ServerIsNotThere_SaysSoWithoutPasswordOrStackTrace(string args)
    {
        var run = await CliRun.PipeAsync(Care, [.. args.Split(' '), "--store", "Host=127.0.0.1;Port=1;Database=clinic;Username=me;Password=hush;Timeout=2"]);

        Assert.StartsWith("The store clinic on 127.0.0.1 can't be used. TO3005: ", run.AssertRefused(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_DatabaseFailsOnTheWay_EndsWithItsErrorAndCanBeRepeated()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--unencrypted");
        await store.ExecuteAsync("create trigger never before insert on outcome_events begin select raise(abort, 'no'); end");

        var failed = await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");
        await store.ExecuteAsync("drop trigger never");
        var repeated = await CliRun.RunAsync("apply", SampleFiles.InOrder, "--store", store.Address, "--unencrypted");

        Assert.Equal(2, failed.ExitCode);
        Assert.Contains("TO3014: ", failed.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 newly recorded", failed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Error, StringComparison.Ordinal);
        Assert.Contains("newly recorded", repeated.Error, StringComparison.Ordinal);
    }

    // A typo in the path makes a store of its own, and should be seen.
    [Fact]
    public async Task Apply_NewFile_IsCalledNewWithItsWholePath()
    {
        await using var store = TestStore.Sqlite();

        var run = await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--unencrypted");

        Assert.Equal($"2 newly recorded in a new store: {store.Address}\n", run.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public async Task Report_OutputIsAStore_IsRefused(string companion)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--unencrypted");
        var before = await store.RowsAsync();

        var run = await CliRun.RunAsync(["report", "--from", SampleFiles.InOrder, "--out", store.Address + companion], Stream.Null, store: store.Address);

        Assert.Contains("would be overwritten", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal(before, await store.RowsAsync());
    }

    [Theory]
    [InlineData("outcome_events")]
    [InlineData("outcome_store")]
    public async Task Open_StoreThatLostATable_IsNotTakenForANewOne(string table)
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--unencrypted");
        var copy = $"{store.Address}.copy"; // which this process has not opened yet
        await store.ExecuteAsync($"vacuum into '{copy}'; attach '{copy}' as copy; drop table copy.{table}");

        var written = await CliRun.PipeAsync(Care, "apply", "-", "--store", copy, "--unencrypted");
        var read = await CliRun.RunAsync("worklist", "--store", copy);

        Assert.Contains("has lost tables", written.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("has lost tables", read.AssertRefused(), StringComparison.Ordinal);
    }

    // One record that can't be read takes no other away, and each of its rows is told once.
    [Fact]
    public async Task Review_RecordThatCannotBeRead_IsToldAndTheOthersAreRecorded()
    {
        await using var store = TestStore.Sqlite();
        await ReviewAsync("client,date,odi\nann,2026-01-05,44\n");
        await store.ExecuteAsync("update outcome_events set payload = x'7b22' where id = 'ann'");

        var run = await ReviewAsync("client,date,odi\nann,2026-01-05,44\nann,2026-01-19,26\nbea,2026-01-05,40\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2 rows could not be recorded", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3: TO3001: episode/ann v1", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 newly recorded", run.Error, StringComparison.Ordinal);

        Task<CliRun> ReviewAsync(string file) =>
            CliRun.PipeAsync(file, "review", "-", "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI", "--store", store.Address, "--unencrypted");
    }

    [Fact]
    public async Task Apply_TableOfScores_SaysWhichCommandReadsIt()
    {
        var run = await CliRun.RunAsync("apply", SampleFiles.ClinicWeek);

        Assert.Contains("No line is a command. For a table of scores, use review.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_LineWithoutItsRecord_IsNotCalledMalformed()
    {
        var run = await CliRun.PipeAsync(CommandLines.All(CommandLines.Score(44, "2026-01-05")), "apply", "-");

        Assert.Contains("0 malformed, 1 not possible", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_Client_IsTheIdOfTheEpisode()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.RunAsync([.. Review, "--store", store.Address, "--unencrypted", "--practitioner", "p-lee", "--chronicity", "acute"]);

        var run = await CliRun.RunAsync("explain", "alder", "--store", store.Address, "--as-of", "2026-03-27");

        Assert.Contains("episode/alder has been in Documenting", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.Contains("p-lee", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("minutes", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_WithAStore_PrintsWhatItPrintsWithoutOne()
    {
        await using var store = TestStore.Sqlite();

        Assert.Equal((await CliRun.RunAsync(Review)).Out, (await CliRun.RunAsync([.. Review, "--store", store.Address, "--unencrypted"])).Out);
    }

    [Fact]
    public async Task Review_NamesAndDaysThatCannotBeKept_AreListedByLine()
    {
        await using var store = TestStore.Sqlite();
        using var file = new TempFile("client,date,odi\nAnn Smith,2026-01-05,44\nbea,2026-01-05,30\nbea,2026-07-01,20\n");

        var run = await CliRun.RunAsync("review", file.Path, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI", "--store", store.Address, "--unencrypted");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 row could not be recorded", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 2: the client is 'Ann Smith', which can't be an id", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 4: the time is 2026-07-01, which is after today, 2026-06-30", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 newly recorded", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--measure PAIN --range 0-10 --better lower --mic 2 --mdc 2.5", "one of your own")]
    [InlineData("--measure NPRS --time-unit weeks", "--start is missing")]
    [InlineData("--measure NPRS --practitioner Dr%20Lee", "--practitioner 'Dr%20Lee' can't be an id")]
    public async Task Review_WhatAStoreCannotKeep_IsRefusedBeforeAnythingIsWritten(string options, string said)
    {
        await using var store = TestStore.Sqlite();
        using var file = new TempFile("client,week,pain\na,0,8\na,4,5\n");

        var run = await CliRun.RunAsync(["review", file.Path, "--client", "client", "--time", "week", "--score", "pain", .. options.Split(' '), "--store", store.Address, "--unencrypted"]);

        Assert.Contains(said, run.AssertRefused(), StringComparison.Ordinal);
        Assert.False(File.Exists(store.Address));
    }

    [Fact]
    public async Task Review_EpisodeOfAnotherClient_IsLeftAlone()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(Care, "apply", "-", "--store", store.Address, "--unencrypted");
        using var file = new TempFile("client,date,odi\ne1,2026-01-05,44\n");

        var run = await CliRun.RunAsync("review", file.Path, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI", "--store", store.Address, "--unencrypted");

        Assert.Contains("line 2: the store has an episode 'e1' of another client, 'c1'", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await store.EventsAsync()).Count);
    }
}
