using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using Xunit.Abstractions;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Rotations;

/// <summary>The master key is replaced, step by step as the guide says, while two nodes write. Nobody stops, and nothing is lost.</summary>
public sealed class RotationUnderLoadTests(ITestOutputHelper output)
{
    private const int CommandsBetween = 8;

    private static readonly string Old = MasterKeyRing.CreateLine("k1");
    private static readonly string New = MasterKeyRing.CreateLine("k2");

    [Theory, EachDatabase]
    public async Task Rotate_WhileTwoNodesWrite_AllKeysAreWrappedByTheNewOneAndNothingIsLost(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var north = new KeyFile(Old);
        using var south = new KeyFile(Old);
        OutcomeServiceFactory[] nodes = [Node(database, north.Open()), Node(database, south.Open())];
        var writers = Enumerable.Range(0, 4).Select(number => new RecordingWriter($"w{number}", nodes[number % 2].CreateService())).ToList();
        using var ending = new CancellationTokenSource();
        var writing = writers.Select(writer => Task.Run(() => writer.RunAsync(ending.Token))).ToList();

        await WrittenAsync(writers, writing);
        WriteAll(Old, New);
        await WrittenAsync(writers, writing);
        WriteAll(New, Old);
        await WrittenAsync(writers, writing);
        var report = await nodes[0].CreateKeyRotation().RunAsync();
        await WrittenAsync(writers, writing);
        WriteAll(New);
        await WrittenAsync(writers, writing);
        await ending.CancelAsync();
        await Task.WhenAll(writing);

        Assert.True(report is { IsComplete: true, Rewrapped: > 20 }, report.ToString());
        Assert.Equal(0, await database.CountAsync("outcome_keys where master_key <> 'k2' or wrapped is null"));
        await AssertNothingIsLostAsync(Node(database, MasterKeyRing.Parse(New)), writers);
        output.WriteLine($"{kind}: {report.Rewrapped} keys rewrapped while {writers.Sum(writer => writer.Accepted)} commands were accepted.");

        void WriteAll(params string[] lines)
        {
            north.Write(lines);
            south.Write(lines);
        }
    }

    private static async Task AssertNothingIsLostAsync(OutcomeServiceFactory node, List<RecordingWriter> writers)
    {
        var service = node.CreateService();
        Assert.Empty((await node.CreateVerifier().VerifyAsync()).Findings);
        foreach (var writer in writers)
        {
            Assert.NotEmpty(writer.Clients);
            foreach (var client in writer.Clients)
            {
                Assert.Equal([$"first words of {client.Client}", $"recipient of {client.Client}", $"second words of {client.Client}"], await client.WordsAsync(service));
            }

            foreach (var record in writer.Events.GroupBy(stored => stored.Record))
            {
                var read = new List<(RecordKey, long, CommandId)>();
                await foreach (var recorded in service.ReadEventsAsync(record.Key))
                {
                    read.Add((recorded.Metadata.Record, recorded.Metadata.Version, recorded.Metadata.Command));
                }

                Assert.Empty(record.Except(read));
            }
        }
    }

    // Each writer has begun and ended commands since.
    private static async Task WrittenAsync(List<RecordingWriter> writers, List<Task> writing)
    {
        var before = writers.Select(writer => writer.Accepted).ToList();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (writers.Zip(before, (writer, count) => writer.Accepted - count).Any(more => more < CommandsBetween))
        {
            await Task.WhenAll(writing.Where(task => task.IsFaulted));
            await Task.Delay(5, patience.Token);
        }
    }

    private static OutcomeServiceFactory Node(TestDatabase database, IMasterKeyProvider masterKeys) =>
        new() { Store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)), Time = new ClinicClock(), MasterKeys = masterKeys };
}
