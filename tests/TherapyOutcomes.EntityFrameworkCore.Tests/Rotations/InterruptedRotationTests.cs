using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Rotations;

/// <summary>A rotation that is stopped half-way leaves a store that is whole, and goes on when it is run again.</summary>
public sealed class InterruptedRotationTests
{
    private const int Clients = 100;
    private const int Keys = (3 * Clients) + 1;

    [Theory, EachDatabase]
    public async Task Rotate_StoppedBetweenTwoPages_GoesOnLater(DatabaseKind kind)
    {
        using var stop = new CancellationTokenSource();
        await RotateTwiceAsync(kind, stop, keys => keys, new Watch(_ => stop.Cancel()), rewrapped: 200);
    }

    [Theory, EachDatabase]
    public async Task Rotate_StoppedWithinAPage_GoesOnLater(DatabaseKind kind)
    {
        using var stop = new CancellationTokenSource();
        await RotateTwiceAsync(kind, stop, keys => new StoppingKeys(keys, 250, stop), progress: null, rewrapped: 200);
    }

    [Fact]
    public async Task Rotate_WhileSomebodyReads_SaysThatFormerWrappingsAreNotPurged()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var (old, @new) = (MasterKeyRing.CreateLine("k1"), MasterKeyRing.CreateLine("k2"));
        var ring = MasterKeyRing.Parse($"{@new}\n{old}");
        await Node(database, MasterKeyRing.Parse(old)).CreateService().ImportAsync(new ClientInCare("c1").Commands);
        await using var reader = database.Open();
        await reader.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)reader.Database.GetDbConnection();
        await using (var transaction = connection.BeginTransaction(deferred: true))
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "select count(*) from outcome_keys";
            await command.ExecuteScalarAsync();

            Assert.True(await Node(database, ring).CreateKeyRotation().RunAsync() is { IsComplete: true, IsPurged: false });
        }

        Assert.True(await Node(database, ring).CreateKeyRotation().RunAsync() is { IsComplete: true, IsPurged: true, Rewrapped: 0 });
    }

    private static async Task RotateTwiceAsync(
        DatabaseKind kind, CancellationTokenSource stop, Func<IMasterKeyProvider, IMasterKeyProvider> stopping, IProgress<long>? progress, int rewrapped)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (old, @new) = (MasterKeyRing.CreateLine("k1"), MasterKeyRing.CreateLine("k2"));
        var (ring, clients) = (MasterKeyRing.Parse($"{@new}\n{old}"), Enumerable.Range(0, Clients).Select(number => new ClientInCare($"c{number:000}")).ToList());
        await Node(database, MasterKeyRing.Parse(old)).CreateService().ImportAsync(clients.SelectMany(client => client.Commands));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Node(database, stopping(ring)).CreateKeyRotation().RunAsync(progress, stop.Token));

        Assert.Equal(rewrapped, await database.CountAsync("outcome_keys where master_key = 'k2'"));
        await AssertWholeAsync(Node(database, ring), clients);
        var report = await Node(database, ring).CreateKeyRotation().RunAsync();
        Assert.Equal((Keys - rewrapped, rewrapped, 0L, true), (report.Rewrapped, report.Current, report.Destroyed, report.IsComplete));
        await AssertWholeAsync(Node(database, MasterKeyRing.Parse(@new)), clients);
    }

    private static async Task AssertWholeAsync(OutcomeServiceFactory node, List<ClientInCare> clients)
    {
        Assert.Empty((await node.CreateVerifier().VerifyAsync()).Findings);
        foreach (var client in clients)
        {
            Assert.Contains($"first words of {client.Client}", await client.WordsAsync(node.CreateService()));
        }
    }

    private static OutcomeServiceFactory Node(TestDatabase database, IMasterKeyProvider masterKeys) =>
        new() { Store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)), Time = new ClinicClock(), MasterKeys = masterKeys };

    private sealed class Watch(Action<long> seen) : IProgress<long>
    {
        public void Report(long value) => seen(value);
    }

    /// <summary>Stops the caller while some key is wrapped.</summary>
    private sealed class StoppingKeys(IMasterKeyProvider keys, int at, CancellationTokenSource stop) : IMasterKeyProvider
    {
        private int _wrapped;

        public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => keys.GetCurrentKeyIdAsync(cancellationToken);

        public async ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _wrapped) == at)
            {
                await stop.CancelAsync();
            }

            return await keys.WrapAsync(masterKeyId, key, context, cancellationToken);
        }

        public ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
            keys.UnwrapAsync(masterKeyId, wrapped, context, cancellationToken);
    }
}
