using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Keys;

/// <summary>
/// After an erasure and a purge, a key is neither in the table's file nor in a dump. Each test has a database of its own, because a snapshot that
/// anybody in the same database holds keeps what it can still see.
/// </summary>
public sealed class PostgreSqlPurgeTests : IAsyncLifetime
{
    private const string FileOfKeys = "pg_read_binary_file(pg_relation_filepath('outcome_keys'))";

    private readonly string _name = $"t{Guid.CreateVersion7():N}";

    public async Task InitializeAsync()
    {
        if (PostgreSqlServer.Address is not null)
        {
            await AdministerAsync($"create database {_name}");
            await using var context = Open();
            await OutcomeSchema.CreateAsync(context);
        }
    }

    public Task DisposeAsync() => PostgreSqlServer.Address is null ? Task.CompletedTask : AdministerAsync($"drop database {_name} with (force)");

    [PostgreSqlFact]
    public async Task Purge_AfterErasuresAndNewWrappings_NoFormerBytesAreInTheFileOrInADump()
    {
        await using var context = Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        var random = new Random(7);
        var keys = Enumerable.Range(0, 200).Select(number => KeyOf(random, number)).ToList();
        await store.AppendAsync(Made.Batch([.. keys.Select(key => Made.Append(key.Record, 0, "m1"))]) with { NewKeys = [.. keys] });
        var rewrapped = keys.Where((_, number) => number % 4 == 1).Select(key => Made.Rewrap(key, Bytes(random))).ToList();
        Assert.Equal(50, await store.RewrapKeysAsync(rewrapped, CancellationToken.None));
        var erased = keys.Where((_, number) => number % 2 == 0).ToList();
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(
            Made.Batch([.. erased.Select(key => Made.Append(RecordKey.For(ClinicId.Default, key.Subject!.Value), 0, "erase"))]) with { Erasures = [.. erased.Select(key => key.Subject!.Value)] }));
        byte[][] former = [.. erased.Select(key => key.Wrapped.ToArray()), .. rewrapped.Select(one => keys.Single(key => key.Id == one.Key.Id).Wrapped.ToArray())];
        Assert.NotEqual(0, await CountInFileAsync(context, former));

        Assert.True(await store.PurgeKeysAsync(CancellationToken.None));

        Assert.Equal(0, await CountInFileAsync(context, former));
        Assert.Equal(50, await CountInFileAsync(context, [.. rewrapped.Select(one => one.Key.Wrapped.ToArray())]));
        if (PostgreSqlDump.IsAvailable)
        {
            var dump = await PostgreSqlDump.ReadAsync(ConnectionString);
            Assert.All(former, bytes => Assert.DoesNotContain(Convert.ToHexStringLower(bytes), dump, StringComparison.Ordinal));
            Assert.All(rewrapped, one => Assert.Contains(Convert.ToHexStringLower(one.Key.Wrapped.Span), dump, StringComparison.Ordinal));
        }
    }

    /// <summary>What an old snapshot can still see is kept for it, so the purge is not done.</summary>
    [PostgreSqlFact]
    public async Task Purge_WhileASnapshotSeesTheKey_SaysSoUntilItEnds()
    {
        await using var context = Open();
        await using var reader = Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")) with { NewKeys = [Made.Key(Made.E1)] });
        await using (var transaction = await reader.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead))
        {
            await reader.Database.ExecuteSqlAsync($"select 1");
            await store.AppendAsync(Made.Erase());

            Assert.False(await store.PurgeKeysAsync(CancellationToken.None));
        }

        Assert.True(await store.PurgeKeysAsync(CancellationToken.None));
    }

    /// <summary>A transaction that has used the table keeps it from being written anew, and is not waited for.</summary>
    [PostgreSqlFact]
    public async Task Purge_WhileATransactionUsesTheTable_DoesNotWaitForIt()
    {
        await using var context = Open();
        await using var other = Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        await using (var transaction = await other.Database.BeginTransactionAsync())
        {
            await other.Database.ExecuteSqlAsync($"select count(*) from outcome_keys");
            var watch = Stopwatch.StartNew();

            Assert.False(await store.PurgeKeysAsync(CancellationToken.None));

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
        }

        Assert.True(await store.PurgeKeysAsync(CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task Purge_RoleThatDoesNotOwnTheTable_LeavesItForTheOwner()
    {
        var role = $"r{_name}";
        await ExecuteAsync(ConnectionString, $"create role {role} login; grant select, insert, update on all tables in schema public to {role}");
        try
        {
            await using var context = Open($";Username={role};Pooling=false");
            var store = new EntityFrameworkStore<OutcomesDbContext>(context);
            await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")) with { NewKeys = [Made.Key(Made.E1)] });
            await store.AppendAsync(Made.Erase());

            Assert.False(await store.PurgeKeysAsync(CancellationToken.None));
        }
        finally
        {
            await ExecuteAsync(ConnectionString, $"drop owned by {role}; drop role {role}");
        }
    }

    private string ConnectionString => $"{PostgreSqlServer.Address};Database={_name};Pooling=false";

    private OutcomesDbContext Open(string more = "") => new(new DbContextOptionsBuilder<OutcomesDbContext>().UseNpgsql(ConnectionString + more).Options);

    private static WrappedRecordKey KeyOf(Random random, int number) => new()
    {
        Id = Guid.NewGuid(),
        Record = Clinic.Episode(FormattableString.Invariant($"e{number}")),
        Subject = new ClientId(FormattableString.Invariant($"c{number}")),
        MasterKeyId = "master-1",
        Wrapped = Bytes(random),
    };

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[60];
        random.NextBytes(bytes);
        return bytes;
    }

    // A checkpoint writes the pages in memory to the file, and removes files that are no longer used.
    private static async Task<int> CountInFileAsync(OutcomesDbContext context, byte[][] bytes)
    {
        await context.Database.ExecuteSqlRawAsync("checkpoint");
        return await context.Database.SqlQueryRaw<int>(
            $"select count(*)::int as \"Value\" from unnest(@bytes) part, (select {FileOfKeys} as content) file where position(part in content) > 0", new NpgsqlParameter("bytes", bytes)).SingleAsync();
    }

    private static Task AdministerAsync(string text) => ExecuteAsync(PostgreSqlServer.Address!, text);

    private static async Task ExecuteAsync(string connectionString, string text)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
