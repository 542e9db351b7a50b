using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using TherapyOutcomes.Load.Databases;

namespace TherapyOutcomes.Load.Speed.Cases;

/// <summary>
/// ADO.NET without the library: the same statements on the same tables, in the same transactions and as many round trips. It judges nothing
/// and writes the same made-up event each time.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="group">The episodes.</param>
/// <param name="callsOfCaller">How many episodes each caller has.</param>
/// <param name="isPrepared">True if statements are prepared, which PostgreSQL keeps with the connection; otherwise, false.</param>
internal sealed class RawCase(SpeedDatabase database, string group, int callsOfCaller, bool isPrepared) : IAsyncDisposable
{
    private readonly bool _isSqlite = database.Provider == LoadDatabase.Sqlite;
    private readonly DbDataSource _source = database.Provider == LoadDatabase.Sqlite
        ? SqliteFactory.Instance.CreateDataSource(database.ConnectionString)
        : NpgsqlDataSource.Create(database.ConnectionString);

    private readonly Dictionary<string, long> _known = [];
    private readonly Lock _gate = new();
    private object[] _template = [];
    private int _commands;

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>Reads whole histories, as a process that was just started.</summary>
    public Way Cold(string name) => new(name, () => BeginAsync(isCold: true));

    /// <summary>Remembers the versions of the rounds before, and reads the last event only.</summary>
    public Way Warm(string name) => new(name, () => BeginAsync(isCold: false));

    private async Task<Func<int, int, Task>> BeginAsync(bool isCold)
    {
        await ReadTemplateAsync();
        return (caller, number) => CallAsync(Story.EpisodeOf(group, (caller * callsOfCaller) + (number % callsOfCaller)).Value, isCold);
    }

    /// <summary>Writes an event to each of some episodes in one transaction, with what an append of each of them writes.</summary>
    public async Task WriteAsync(IReadOnlyList<(string Episode, long Version)> episodes)
    {
        await ReadTemplateAsync();
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync(_isSqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted);
        var statements = episodes.SelectMany(one => Statements(one.Episode, one.Version));
        await (_isSqlite ? OneByOneAsync(connection, transaction, statements) : AtOnceAsync(connection, transaction, statements));
        await transaction.CommitAsync();
    }

    private async Task ReadTemplateAsync()
    {
        if (_template.Length == 0)
        {
            await using var command = _source.CreateCommand(RawStatements.Template);
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            _template = new object[reader.FieldCount];
            reader.GetValues(_template);
        }
    }

    private async Task CallAsync(string episode, bool isCold)
    {
        (int, string, long)[] others = [(1, $"client-{episode}", 1), (2, "pat", 1)];
        var version = isCold ? await ReadAsync([(0, episode, 1)]) : await ReadAsync([.. others, (0, episode, Known(episode))]);
        if (isCold)
        {
            await ReadAsync(others);
        }

        await WriteAsync([(episode, version)]);
        lock (_gate)
        {
            _known[episode] = version + 1;
        }
    }

    private long Known(string episode)
    {
        lock (_gate)
        {
            return _known.GetValueOrDefault(episode, 1);
        }
    }

    // Each read and the write open a connection of their own, which the pool has, as code in separate methods does.
    private async Task<long> ReadAsync((int Kind, string Id, long From)[] records)
    {
        await using var connection = await _source.OpenConnectionAsync();
        var version = 0L;
        if (_isSqlite)
        {
            foreach (var record in records)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = RawStatements.Read;
                Add(command.Parameters, command.CreateParameter, ("@clinic", "default"), ("@kind", (short)record.Kind), ("@id", record.Id), ("@from", record.From));
                await using var reader = await command.ExecuteReaderAsync();
                version = await ReadAsync(reader, version);
            }

            return version;
        }

        await using var batch = connection.CreateBatch();
        foreach (var record in records)
        {
            Add(batch, RawStatements.Read, ("@clinic", "default"), ("@kind", (short)record.Kind), ("@id", record.Id), ("@from", record.From));
        }

        await PrepareAsync(batch);
        await using var results = await batch.ExecuteReaderAsync();
        do
        {
            version = await ReadAsync(results, version);
        }
        while (await results.NextResultAsync());
        return version;
    }

    private static async Task<long> ReadAsync(DbDataReader reader, long version)
    {
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
            version = (long)row[3];
        }

        return version;
    }

    private IEnumerable<(string Text, (string, object)[] Values)> Statements(string episode, long version)
    {
        var client = ("@client", (object)$"client-{episode}");
        var clinic = ("@clinic", (object)"default");
        if (!_isSqlite)
        {
            // In SQLite, a transaction holds the whole database, so a record that is not there needs no row.
            yield return (RawStatements.Ensure, [clinic, client, ("@no", false)]);
        }

        yield return (RawStatements.Share + (_isSqlite ? "" : " for share"), [clinic, client]);
        yield return (RawStatements.Update, Summary(episode, version));
        yield return (RawStatements.Insert, Event(episode, version));
    }

    private async Task AtOnceAsync(DbConnection connection, DbTransaction transaction, IEnumerable<(string Text, (string, object)[] Values)> statements)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var (text, values) in statements)
        {
            Add(batch, text, values);
        }

        await PrepareAsync(batch);
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task OneByOneAsync(DbConnection connection, DbTransaction transaction, IEnumerable<(string Text, (string Name, object Value)[] Values)> statements)
    {
        var commands = new Dictionary<string, DbCommand>();
        foreach (var (text, values) in statements)
        {
            if (!commands.TryGetValue(text, out var command))
            {
                commands[text] = command = connection.CreateCommand();
                (command.Transaction, command.CommandText) = (transaction, text);
                Add(command.Parameters, command.CreateParameter, values);
            }

            foreach (var (name, value) in values)
            {
                command.Parameters[name].Value = value;
            }

            await command.ExecuteNonQueryAsync();
        }

        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }
    }

    private Task PrepareAsync(DbBatch batch) => isPrepared ? batch.PrepareAsync() : Task.CompletedTask;

    private (string, object)[] Summary(string episode, long version) =>
    [
        ("@version", version + 1),
        ("@client", $"client-{episode}"),
        ("@practitioner", _template[10]),
        ("@stage", _template[11]),
        ("@is_held", _template[12]),
        ("@next", _template[13]),
        ("@due_on", _template[14]),
        ("@order_key", _template[15]),
        ("@review_ms", _template[16]),
        ("@evaluated_ms", _template[17]),
        ("@basis", _template[18]),
        ("@clinic", "default"),
        ("@kind", (short)0),
        ("@id", episode),
        ("@expected", version),
    ];

    private (string, object)[] Event(string episode, long version) =>
    [
        ("@clinic", "default"),
        ("@kind", (short)0),
        ("@id", episode),
        ("@version", version + 1),
        ("@event_id", Guid.CreateVersion7()),
        ("@command_id", $"raw{Interlocked.Increment(ref _commands)}"),
        ("@name", _template[0]),
        ("@schema", _template[1]),
        ("@actor", _template[2]),
        ("@occurred_ms", _template[3]),
        ("@recorded_ms", _template[4]),
        ("@workflow", _template[5]),
        ("@policy", _template[6]),
        ("@imported", false),
        ("@fingerprint", _template[7]),
        ("@payload", _template[8]),
        ("@texts", _template[9]),
    ];

    private static void Add(DbBatch batch, string text, params (string, object)[] values)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = text;
        Add(command.Parameters, command.CreateParameter, values);
        batch.BatchCommands.Add(command);
    }

    private static void Add(DbParameterCollection parameters, Func<DbParameter> create, params (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = create();
            (parameter.ParameterName, parameter.Value) = (name, value);
            parameter.DbType = TypeOf(name, value);
            parameters.Add(parameter);
        }
    }

    // Told even for a missing value, whose type a driver can't know.
    private static DbType TypeOf(string name, object value) => value switch
    {
        short => DbType.Int16,
        int => DbType.Int32,
        long => name is "@kind" or "@stage" or "@offset_min" ? DbType.Int16 : DbType.Int64,
        bool => DbType.Boolean,
        Guid => DbType.Guid,
        byte[] => DbType.Binary,
        DBNull when name == "@next" => DbType.Binary,
        DBNull when name == "@review_ms" => DbType.Int64,
        _ => DbType.AnsiString,
    };
}
