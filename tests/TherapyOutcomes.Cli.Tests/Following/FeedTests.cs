using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Cli.Tests.Stores;

namespace TherapyOutcomes.Cli.Tests.Following;

public sealed class FeedTests
{
    private static readonly string[] Commands = [CommandLines.Open, CommandLines.Score(44, "2026-01-05"), CommandLines.Score(30, "2026-02-05")];

    [Fact]
    public async Task Feed_PageByPage_PrintsEachEventOnceAndWhereToGoOn()
    {
        await using var store = await SealedAsync(Commands);

        var first = Lines(await CliRun.RunAsync("feed", "--store", store.Address, "--size", "2"));
        var position = first[^1].GetProperty("position").GetString()!;
        var rest = Lines(await CliRun.RunAsync("feed", "--store", store.Address, "--after", position));
        var none = Lines(await CliRun.RunAsync("feed", "--store", store.Address, "--after", rest[^1].GetProperty("position").GetString()!));

        Assert.Equal((3, false, true), (first.Count, IsAtEnd(first), IsAtEnd(rest)));
        Assert.Equal((await store.EventsAsync()).Count, first.Count + rest.Count - 2);
        Assert.Equal(first.Count + rest.Count - 2, first.SkipLast(1).Concat(rest.SkipLast(1)).Select(line => line.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.Equal(rest[^1].ToString(), Assert.Single(none).ToString());
    }

    [Fact]
    public async Task Feed_WithoutTheKeys_LeavesOutTheWords()
    {
        await using var store = await SealedAsync(Commands);

        var lines = Lines(await CliRun.RunAsync("feed", "--store", store.Address));

        Assert.Equal("EpisodeOpened", lines[0].GetProperty("event").GetString());
        Assert.True(lines[0].GetProperty("content").GetProperty("complaint").GetProperty("withheld").GetBoolean());
    }

    [Fact]
    public async Task Feed_WithTexts_PrintsThem()
    {
        await using var store = await SealedAsync(Commands);

        var refused = await CliRun.RunAsync("feed", "--with-texts", "--store", store.Address);
        var lines = Lines(await CliRun.RunAsync(["feed", "--with-texts", .. store.Sealed]));

        Assert.Contains("--master-keys", refused.AssertRefused(), StringComparison.Ordinal);
        Assert.Equal("a bad back since the move", lines[0].GetProperty("content").GetProperty("complaint").GetString());
    }

    [Fact]
    public async Task Feed_WithTextsOfAClient_IsHarmless()
    {
        await using var store = TestStore.Sqlite();
        await CliRun.PipeAsync(HarmfulStory.Lines, ["apply", "-", .. store.Unencrypted]);

        var run = await CliRun.RunAsync(["feed", "--with-texts", .. store.Unencrypted]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Harm.AssertNone(run);
    }

    [Fact]
    public async Task Feed_OtherClinic_HasItsOwn()
    {
        await using var store = await SealedAsync(Commands);

        Assert.Single(Lines(await CliRun.RunAsync("feed", "--clinic", "north", "--store", store.Address)));
    }

    [Fact]
    public async Task Feed_AfterTheStoreWasAdopted_SaysToStartAgain()
    {
        await using var store = await SealedAsync(Commands);
        var lines = Lines(await CliRun.RunAsync("feed", "--store", store.Address));
        await CliRun.RunAsync("adopt-store", "--store", store.Address);

        var run = await CliRun.RunAsync("feed", "--store", store.Address, "--after", lines[^1].GetProperty("position").GetString()!);

        Assert.StartsWith("TO3020: ", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("Run feed again without --after", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--after", "x", "--after 'x' is no position in the events of the clinic default.")]
    [InlineData("--size", "0", "--size is 0. Give a number from 1 to 1000.")]
    [InlineData("--size", "1001", "--size is 1001.")]
    [InlineData("--clinic", "a b", "--clinic 'a b' can't be an id.")]
    public async Task Feed_OptionOutOfRange_IsRefused(string option, string value, string said)
    {
        await using var store = await SealedAsync(Commands);

        Assert.Contains(said, (await CliRun.RunAsync("feed", option, value, "--store", store.Address)).AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_NoStore_IsRefused()
    {
        await using var store = TestStore.Sqlite();

        Assert.Contains("There is no store at", (await CliRun.RunAsync("feed", "--store", store.Address)).AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("Give --store", (await CliRun.RunAsync("feed")).AssertRefused(), StringComparison.Ordinal);
    }

    private static bool IsAtEnd(List<JsonElement> lines) => lines[^1].GetProperty("isAtEnd").GetBoolean();

    private static List<JsonElement> Lines(CliRun run) =>
        [.. run.AssertSucceeded().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static async Task<TestStore> SealedAsync(string[] commands)
    {
        var store = TestStore.Sqlite();
        await CliRun.PipeAsync(CommandLines.All(commands), ["apply", "-", .. store.Sealed]);
        return store;
    }
}
