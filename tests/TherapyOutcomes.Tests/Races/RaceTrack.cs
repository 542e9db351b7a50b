using System.Diagnostics;
using System.Globalization;
using TherapyOutcomes.Tests.Storage;

namespace TherapyOutcomes.Tests.Races;

/// <summary>
/// Where two nodes act on one client at the same moment: two services that share a store and nothing else. Both meet at a barrier
/// before each race; the wait that follows lets now one, now the other be first. 500 races, or as many as THERAPYOUTCOMES_RACES says.
/// </summary>
internal static class RaceTrack
{
    private static readonly int Races = int.TryParse(
        Environment.GetEnvironmentVariable("THERAPYOUTCOMES_RACES"), NumberStyles.None, CultureInfo.InvariantCulture, out var races) ? races : 500;

    /// <summary>Races two commands against each other again and again, each time over a fresh copy of what was prepared.</summary>
    public static async Task RunAsync(IReadOnlyList<StoredEvent> prepared, Command one, Command other, Func<Race, Task> check)
    {
        var random = new Random(2026);
        var (first, second, store) = await NodesAsync(prepared, random);
        var (answer, answerToOther) = ((Answer?)null, (Answer?)null);
        using var barrier = new Barrier(2);

        var opponent = Task.Run(async () =>
        {
            for (var race = 0; race < Races; race++)
            {
                barrier.SignalAndWait();
                Wait(race * 7);
                answerToOther = await second.Service.SubmitAsync(other);
                barrier.SignalAndWait();
            }
        });
        try
        {
            for (var race = 0; race < Races; race++)
            {
                barrier.SignalAndWait();
                Wait(race * 11);
                answer = await first.Service.SubmitAsync(one);
                barrier.SignalAndWait();
                await check(new Race(first, store, answer, answerToOther!));
                store.Dispose();
                (first, second, store) = await NodesAsync(prepared, random);
            }
        }
        catch
        {
            barrier.RemoveParticipant(); // lets the opponent end by itself
            throw;
        }
        finally
        {
            store.Dispose();
        }

        await opponent;
    }

    /// <summary>What is stored after some commands, each of which must be accepted at its own time.</summary>
    public static async Task<List<StoredEvent>> PrepareAsync(IEnumerable<Command> commands)
    {
        var bench = new Bench();
        var records = new List<RecordKey>();
        foreach (var command in commands)
        {
            bench.Clock.Now = command.At > bench.Clock.Now ? command.At : bench.Clock.Now;
            Assert.True((await bench.Service.SubmitAsync(command)).Accepted, command.ToString());
            records.Add(command.Record);
        }

        var clients = new RecordQuery { Clinic = ClinicId.Default, Kind = RecordKind.Client };
        records.AddRange((await ((IRecordCatalog)bench.Store).ListAllAsync(clients)).Select(summary => summary.Key));
        return [.. (await Task.WhenAll(records.Distinct().Select(bench.StoredAsync))).SelectMany(history => history)];
    }

    /// <summary>A node over a store of its own that begins with what was prepared.</summary>
    public static async Task<(Bench Bench, OrderedStore Store)> CopyAsync(IReadOnlyList<StoredEvent> prepared, Random random)
    {
        var inner = new InMemoryRecordStore();
        foreach (var history in prepared.GroupBy(stored => stored.Key))
        {
            await inner.AppendAsync(StoredEvents.Batch([.. history]), CancellationToken.None);
        }

        var store = new OrderedStore(inner, random);
        return (new Bench(store), store);
    }

    private static async Task<(Bench First, Bench Second, OrderedStore Store)> NodesAsync(IReadOnlyList<StoredEvent> prepared, Random random)
    {
        var (bench, store) = await CopyAsync(prepared, random);
        return (bench, new Bench(store), store);
    }

    // Up to a millisecond, which is longer than either command takes.
    private static void Wait(int step)
    {
        var start = Stopwatch.GetTimestamp();
        var time = TimeSpan.FromMicroseconds(step * 37 % 1000);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            Thread.SpinWait(5);
        }
    }
}
