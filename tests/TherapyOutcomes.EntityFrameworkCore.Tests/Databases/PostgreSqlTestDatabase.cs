using Microsoft.EntityFrameworkCore;
using Npgsql;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>A schema of its own for each test, in the server that <c>.ci/run</c> started.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly string _schema;
    private readonly bool _hasTablespace;

    private PostgreSqlTestDatabase(string schema, bool hasTablespace) => (_schema, _hasTablespace) = (schema, hasTablespace);

    public override string ConnectionString => $"{PostgreSqlServer.Address};Search Path={_schema};Maximum Pool Size=40{(_hasTablespace ? $";Options=-c default_tablespace={_schema}" : "")}";

    public static async Task<PostgreSqlTestDatabase> CreateAsync(SmallDisk? disk)
    {
        var schema = $"t{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create schema {schema}");
        if (disk is not null)
        {
            disk.GiveTo("postgres");
            await ExecuteAsync($"create tablespace {schema} location '{disk.Folder}'");
        }

        return new PostgreSqlTestDatabase(schema, hasTablespace: disk is not null);
    }

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(ConnectionString);

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"drop schema {_schema} cascade");
        if (_hasTablespace)
        {
            await ExecuteAsync($"drop tablespace {_schema}");
        }
    }

    private static async Task ExecuteAsync(string text)
    {
        await using var connection = new NpgsqlConnection(PostgreSqlServer.Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
