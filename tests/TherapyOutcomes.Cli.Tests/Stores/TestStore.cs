using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Cli.Tests.Stores;

/// <summary>A place for a store that is not there yet, removed when it is disposed: a file, or a schema of its own in PostgreSQL.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    // All that an event is, but for its place in the table, which a rolled back insert may move.
    private const string Everything =
        "select clinic, kind, id, version, event_id, command_id, ordinal, name, \"schema\", actor, occurred_ms, offset_min, recorded_ms, fingerprint, payload, texts "
        + "from outcome_events order by clinic, kind, id, version";

    private readonly Func<DbConnection> _connect;
    private readonly Func<Task> _remove;

    private TestStore(string address, string folder, Func<DbConnection> connect, Func<Task> remove) => (Address, Folder, _connect, _remove) = (address, folder, connect, remove);

    /// <summary>What is given to <c>--store</c>.</summary>
    public string Address { get; }

    /// <summary>A folder for this store and what belongs to it.</summary>
    public string Folder { get; }

    /// <summary>The path of the file of master keys, which is not there yet.</summary>
    public string MasterKeys => Path.Combine(Folder, "keys.txt");

    /// <summary>The options that seal words in this store.</summary>
    public string[] Sealed => ["--store", Address, "--master-keys", MasterKeys];

    /// <summary>The options that store words as they are.</summary>
    public string[] Unencrypted => ["--store", Address, "--unencrypted"];

    public static TestStore Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("outcomes-");
        var path = Path.Combine(folder.FullName, "clinic.db");
        return new TestStore(path, folder.FullName, () => new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False"), () =>
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    public static async Task<TestStore> PostgreSqlAsync()
    {
        var schema = $"c{Guid.CreateVersion7():N}";
        await OnServerAsync($"create schema {schema}");
        var address = $"{PostgreSqlServer.Address};Search Path={schema};Pooling=False";
        var folder = Directory.CreateTempSubdirectory("outcomes-");
        return new TestStore(address, folder.FullName, () => new NpgsqlConnection(address), () =>
        {
            folder.Delete(recursive: true);
            return OnServerAsync($"drop schema {schema} cascade");
        });
    }

    public ValueTask DisposeAsync() => new(_remove());

    /// <summary>Reads all events that are stored, each as one line.</summary>
    public Task<List<string>> EventsAsync() => ReadAsync(Everything);

    /// <summary>
    /// Reads all rows of all tables. The file itself may change without them: what was written moves into it from its log when the last
    /// connection is closed.
    /// </summary>
    public async Task<List<string>> RowsAsync()
    {
        var rows = new List<string>();
        foreach (var table in (string[])["outcome_events", "outcome_records", "outcome_keys", "outcome_store"])
        {
            rows.AddRange(await ReadAsync($"select * from {table} order by 1, 2, 3"));
        }

        return rows;
    }

    /// <summary>Changes a SQLite store behind the tool's back.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads the wrapped keys of all records about a client.</summary>
    public async Task<List<byte[]>> WrappedKeysAsync(string client)
    {
        var rows = await ReadAsync($"select wrapped from outcome_keys where subject = '{client}' and wrapped is not null");
        return rows.ConvertAll(Convert.FromHexString);
    }

    /// <summary>Begins to read a SQLite store, which keeps others from writing its log back until it is disposed.</summary>
    public async Task<IAsyncDisposable> ReadingAsync()
    {
        var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "begin; select count(*) from outcome_events";
        await command.ExecuteScalarAsync();
        return connection;
    }

    private async Task<List<string>> ReadAsync(string text)
    {
        await using var connection = _connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(column)}")));
        }

        return rows;
    }

    private static async Task OnServerAsync(string text)
    {
        await using var connection = new NpgsqlConnection(PostgreSqlServer.Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
