using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Keys;

/// <summary>After an erasure and a purge, a key is in no file of the database.</summary>
public sealed class SqlitePurgeTests
{
    private static readonly ClinicId Clinic = ClinicId.Default;

    [Theory]
    [InlineData(StoreMode.Immediate)]
    [InlineData(StoreMode.HostTransaction)]
    public async Task Purge_AfterErasuresAndNewWrappings_NoFormerBytesAreLeft(StoreMode mode)
    {
        await using var database = (SqliteTestDatabase)await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context, mode);
        var random = new Random(7);
        var (former, current) = (new List<byte[]>(), new List<byte[]>());
        for (var number = 0; number < 400; number++)
        {
            // In random order, so that the pages of the table are split again and again.
            var (client, keys) = Keys(random, number);
            await InTransactionAsync(context, mode, () => store.AppendAsync(BatchOf(client, keys)));
            if (number % 3 == 0)
            {
                former.AddRange(keys.Select(key => key.Wrapped.ToArray()));
                keys = [.. keys.Select(key => key with { MasterKeyId = "master-2", Wrapped = Bytes(random) })];
                var rewrapped = keys.Select(key => new RewrappedKey { Key = key, FormerMasterKeyId = "master-1" }).ToList();
                await InTransactionAsync(context, mode, () => store.RewrapKeysAsync(rewrapped, CancellationToken.None));
            }

            var isErased = number % 2 == 0;
            (isErased ? former : current).AddRange(keys.Select(key => key.Wrapped.ToArray()));
            if (isErased)
            {
                await InTransactionAsync(context, mode, () => store.AppendAsync(
                    Made.Batch(Made.Append(RecordKey.For(Clinic, client), 1, "erase")) with { Erasures = [client] }));
            }
        }

        Assert.True(await store.PurgeKeysAsync(CancellationToken.None));

        var files = DatabaseFiles.Read(database);
        Assert.All(current, bytes => Assert.Contains(files.Values, file => file.AsSpan().IndexOf(bytes) >= 0));
        Assert.All(former, bytes => Assert.DoesNotContain(files.Values, file => file.AsSpan().IndexOf(bytes) >= 0));
        Assert.True(former.Count > 500);
    }

    [Fact]
    public async Task Purge_WhileSomebodyReads_SaysSoUntilTheyHaveDone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var context = database.Open();
        await using var reader = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")) with { NewKeys = [Made.Key(Made.E1)] });
        await reader.Database.OpenConnectionAsync();
        var connection = (Microsoft.Data.Sqlite.SqliteConnection)reader.Database.GetDbConnection();
        await using (var transaction = connection.BeginTransaction(deferred: true))
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "select count(*) from outcome_keys";
            await command.ExecuteScalarAsync();
            await store.AppendAsync(Made.Erase());

            Assert.False(await store.PurgeKeysAsync(CancellationToken.None));
        }

        Assert.True(await store.PurgeKeysAsync(CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task Purge_WithinTheHostsTransaction_LeavesItForLater(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context, StoreMode.HostTransaction);
        await using var transaction = await context.Database.BeginTransactionAsync();
        await store.AppendAsync(Made.Erase());

        Assert.False(await store.PurgeKeysAsync(CancellationToken.None));

        await transaction.CommitAsync();
        Assert.Equal([1], await store.VersionsAsync(Made.C1));
    }

    [Theory, EachDatabase]
    public async Task Append_ErasureThatTheHostRollsBack_DestroysNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        await new EntityFrameworkStore<OutcomesDbContext>(context).AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")) with { NewKeys = [Made.Key(Made.E1)] });
        var store = new EntityFrameworkStore<OutcomesDbContext>(context, StoreMode.HostTransaction);
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            await store.AppendAsync(Made.Erase());
            Assert.NotNull(Assert.Single(await store.ReadKeysAsync([Made.E1], CancellationToken.None)).DestroyedAt);
            await transaction.RollbackAsync();
        }

        Assert.Equal([1, 2, 3], Assert.Single(await store.ReadKeysAsync([Made.E1], CancellationToken.None)).Wrapped.ToArray());
    }

    private static (ClientId Client, List<WrappedRecordKey> Keys) Keys(Random random, int number)
    {
        var client = new ClientId(FormattableString.Invariant($"c{random.Next():x8}{number}"));
        RecordKey[] records = [RecordKey.For(Clinic, client), .. Enumerable.Range(0, 3).Select(part => RecordKey.For(Clinic, new EpisodeId(FormattableString.Invariant($"e{random.Next():x8}{number}-{part}"))))];
        return (client, [.. records.Select(record => new WrappedRecordKey { Id = Guid.NewGuid(), Record = record, Subject = client, MasterKeyId = "master-1", Wrapped = Bytes(random) })]);
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[60];
        random.NextBytes(bytes);
        return bytes;
    }

    private static AppendBatch BatchOf(ClientId client, List<WrappedRecordKey> keys) =>
        Made.Batch([.. keys.Select(key => Made.Append(key.Record, 0, $"m-{client}"))]) with { NewKeys = [.. keys] };

    private static async Task InTransactionAsync<T>(OutcomesDbContext context, StoreMode mode, Func<ValueTask<T>> write)
    {
        if (mode == StoreMode.Immediate)
        {
            await write();
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync();
        await write();
        await transaction.CommitAsync();
    }
}
