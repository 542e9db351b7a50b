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
    public static async Task RunAsync(IReadOnlyList<StoredEvent> prepared, Command one, Command other, Action<Race> check)
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
                check(new Race(first, store, answer, answerToOther!));
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
        var clinic = new TestClinic();
        var records = new List<RecordKey>();
        foreach (var command in commands)
        {
            clinic.Play(command).AssertAccepted();
            records.Add(command.Record);
        }

        var clients = new RecordQuery { Clinic = ClinicId.Default, Kind = RecordKind.Client };
        records.AddRange((await ((IRecordCatalog)clinic.Store).ListAllAsync(clients)).Select(summary => summary.Key));
        return [.. records.Distinct().SelectMany(clinic.ReadStored)];
    }

    /// <summary>A node over a store of its own that begins with what was prepared.</summary>
    public static async Task<(TestClinic Clinic, OrderedStore Store)> CopyAsync(IReadOnlyList<StoredEvent> prepared, Random random)
    {
        var inner = new InMemoryRecordStore();
        foreach (var history in prepared.GroupBy(stored => stored.Key))
        {
            await inner.AppendAsync(StoredEvents.Batch([.. history]), CancellationToken.None);
        }

        var store = new OrderedStore(inner, random);
        return (Node(store), store);
    }

    /// <summary>A node over a store, after all that was prepared.</summary>
    public static TestClinic Node(IRecordStore store) => new(store: store) { Now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero) };

    private static async Task<(TestClinic First, TestClinic Second, OrderedStore Store)> NodesAsync(IReadOnlyList<StoredEvent> prepared, Random random)
    {
        var (clinic, store) = await CopyAsync(prepared, random);
        return (clinic, Node(store), store);
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
