using Npgsql;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Load.Web;

/// <summary>An empty PostgreSQL database that several processes share. It is dropped when it is disposed.</summary>
internal sealed class WebDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private WebDatabase(string server, string name)
    {
        (_server, _name) = (server, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ConnectionString;
        Load = new LoadDatabase(LoadDatabase.PostgreSql, ConnectionString);
        Factory = new OutcomeServiceFactory { Store = Load.Store, MasterKeys = MasterKeyRing.Parse(MasterKeys) };
    }

    public string ConnectionString { get; }

    /// <summary>The master keys that every process needs.</summary>
    public string MasterKeys { get; } = MasterKeyRing.CreateLine("load");

    public LoadDatabase Load { get; }

    /// <summary>The library over this database, in this process.</summary>
    public OutcomeServiceFactory Factory { get; }

    public static async Task<WebDatabase> CreateAsync(string server)
    {
        var database = new WebDatabase(server, $"web_{Guid.CreateVersion7():N}");
        await database.OnServerAsync($"create database {database._name}");
        await database.Load.CreateTablesAsync();
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"drop database {_name} with (force)");
    }

    private async Task OnServerAsync(string text)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
