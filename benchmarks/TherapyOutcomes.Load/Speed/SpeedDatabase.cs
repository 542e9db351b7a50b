using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TherapyOutcomes.Load.Databases;

namespace TherapyOutcomes.Load.Speed;

/// <summary>An empty database of its own for a part of the report: a file, or a schema. It is removed when it is disposed.</summary>
internal sealed class SpeedDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly string? _schema;

    private SpeedDatabase(string provider, string connection, DirectoryInfo? folder, string? schema)
    {
        (Provider, ConnectionString, _folder, _schema) = (provider, connection, folder, schema);
        Load = new LoadDatabase(provider, connection);
    }

    /// <summary>The address of the PostgreSQL; null if none is there.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("THERAPYOUTCOMES_POSTGRES");

    /// <summary>The providers that are there.</summary>
    public static IEnumerable<string> Providers => Server is null ? [LoadDatabase.Sqlite] : [LoadDatabase.Sqlite, LoadDatabase.PostgreSql];

    public string Provider { get; }

    public string ConnectionString { get; }

    public LoadDatabase Load { get; }

    public static async Task<SpeedDatabase> CreateAsync(string provider)
    {
        SpeedDatabase database;
        if (provider == LoadDatabase.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("outcomes-speed-");
            database = new SpeedDatabase(provider, $"Data Source={Path.Combine(folder.FullName, "clinic.db")}", folder, schema: null);
        }
        else
        {
            var schema = $"speed{Guid.CreateVersion7():N}";
            await OnServerAsync($"create schema {schema}");
            database = new SpeedDatabase(provider, $"{Server};Search Path={schema};Maximum Pool Size=20", folder: null, schema);
        }

        await database.Load.CreateTablesAsync();
        return database;
    }

    /// <summary>Runs a statement.</summary>
    public async Task ExecuteAsync(string text, int seconds = 300)
    {
        await using var context = Load.Open();
        context.Database.SetCommandTimeout(seconds);
        await context.Database.ExecuteSqlRawAsync(text);
    }

    /// <summary>Lets the database count its rows, as it does by itself after a while, and empties its log, so that no part pays for another.</summary>
    public async Task AnalyzeAsync()
    {
        if (Provider == LoadDatabase.Sqlite)
        {
            await ExecuteAsync("pragma wal_checkpoint(truncate)");
            return;
        }

        await ExecuteAsync("vacuum analyze");
        await ExecuteAsync("checkpoint");
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
            return;
        }

        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"drop schema {_schema} cascade");
    }

    private static async Task OnServerAsync(string text)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
