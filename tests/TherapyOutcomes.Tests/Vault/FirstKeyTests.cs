using TherapyOutcomes.Tests.Importing;
using TherapyOutcomes.Vault;
using static TherapyOutcomes.Tests.Support.Openings;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>The first key of a clinic, made by two processes at the same moment: one of them wins, and nothing is written under the other's.</summary>
public sealed class FirstKeyTests
{
    private readonly InMemoryRecordStore _store = new();
    private readonly MasterKeyRing _keys = MasterKeyRing.Create();

    [Fact]
    public async Task Submit_AnotherProcessMakesTheClinicsKeyMeanwhile_WritesUnderThatKey()
    {
        var between = new ForwardingStore(_store);
        var first = Node(between);
        between.OnceBeforeAppend = () => Node(_store).Service.SubmitAsync(Opening("e2", "c2"));

        first.Send(Opening("e1", "c1")).AssertAccepted();

        Assert.Equal(2, await SealedStore.AssertConsistentAsync(_store, _keys));
        first.Send(Opening("e3", "c1")).AssertAccepted();
        Assert.Equal(3, await SealedStore.AssertConsistentAsync(_store, _keys));
    }

    // The other process is faster still: its record is there when the key is made, as if the clinic's texts were stored unencrypted.
    [Fact]
    public async Task Submit_AnotherProcessWritesTheFirstRecordBeforeTheKeyIsMade_WritesUnderItsKey()
    {
        var between = new ForwardingStore(_store);
        var first = Node(between);
        between.OnceBeforeListing = () => Node(_store).Service.SubmitAsync(Opening("e2", "c2"));

        first.Send(Opening("e1", "c1")).AssertAccepted();

        Assert.Equal(2, await SealedStore.AssertConsistentAsync(_store, _keys));
    }

    [Fact]
    public async Task Submit_ManyProcessesAtTheFirstMoment_ShareOneKeyOfTheClinic()
    {
        for (var round = 0; round < 50; round++)
        {
            var store = new InMemoryRecordStore();
            using var together = new Barrier(2);
            var nodes = Enumerable.Range(0, 2).Select(number => Task.Factory.StartNew(
                () =>
                {
                    var node = Node(store);
                    together.SignalAndWait();
                    for (var episode = 0; episode < 3; episode++)
                    {
                        node.Send(Opening($"e{number}-{episode}", $"c{number}-{episode}")).AssertAccepted();
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default));

            await Task.WhenAll(nodes.ToList());

            Assert.Equal(6, await SealedStore.AssertConsistentAsync(store, _keys));
        }
    }

    // The import decides many commands before it writes the first: all of them are chained under a key that another process was faster to make.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10_000)]
    public async Task Import_AnotherProcessMakesTheClinicsKeyMeanwhile_WritesUnderThatKey(int atOnce)
    {
        var between = new ForwardingStore(_store);
        var clinic = new ImportClinic(between, _keys);
        between.OnceBeforeAppend = () => Node(_store).Service.SubmitAsync(Opening("e9", "c9"));

        var (report, _) = await clinic.ImportAsync(Commands, atOnce);

        Assert.Equal(Commands.Count, report.Totals.Recorded);
        Assert.Equal(Commands.Count + 1, await SealedStore.AssertConsistentAsync(_store, _keys));
    }

    [Fact]
    public async Task Import_AnotherProcessMakesAClientsKeyMeanwhile_WritesUnderThatKey()
    {
        var between = new ForwardingStore(_store);
        var clinic = new ImportClinic(between, _keys);
        between.OnceBeforeAppend = () => Node(_store).Service.SubmitAsync(Opening("e9", "c1"));

        var (report, _) = await clinic.ImportAsync(Commands);

        Assert.Equal(Commands.Count, report.Totals.Recorded);
        Assert.Equal(Commands.Count + 1, await SealedStore.AssertConsistentAsync(_store, _keys));
    }

    [Fact]
    public async Task Import_TwoAtTheFirstMoment_ShareOneKeyOfTheClinic()
    {
        for (var round = 0; round < 20; round++)
        {
            var store = new InMemoryRecordStore();
            using var together = new Barrier(2);
            var reports = await Task.WhenAll(Enumerable.Range(0, 2).Select(number => Task.Factory.StartNew(
                () =>
                {
                    var clinic = new ImportClinic(store, _keys);
                    var commands = Enumerable.Range(0, 12).Select(episode => (Command)Opening($"e{number}-{episode}", $"c{number}-{episode}")).ToList();
                    together.SignalAndWait();
                    return clinic.ImportAsync(commands, atOnce: 4);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()).ToList());

            Assert.All(reports, report => Assert.Equal(12, report.Report.Totals.Recorded));
            Assert.Equal(24, await SealedStore.AssertConsistentAsync(store, _keys));
        }
    }

    private static IReadOnlyList<Command> Commands { get; } =
        [Opening("e1", "c1"), Opening("e2", "c2"), Goal("e1"), Opening("e3", "c1"), Goal("e2"), Opening("e4", "c3"), Goal("e4")];

    private TestClinic Node(IRecordStore store) => new(store: store, masterKeys: _keys) { Now = TestClinic.Day(2) };

    private static SetGoal Goal(string episode) =>
        new() { At = TestClinic.Day(1, 10), Actor = TestEpisode.Therapist, Episode = new(episode), Goal = new("g1"), Text = "walk to the market" };
}
