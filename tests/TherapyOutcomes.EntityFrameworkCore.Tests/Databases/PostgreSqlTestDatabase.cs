using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>A schema of its own for each test, in the server that <c>.ci/run</c> started.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly string _schema;

    private PostgreSqlTestDatabase(string schema) => _schema = schema;

    /// <summary>The address of the server; null if none was started.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("THERAPYOUTCOMES_POSTGRES");

    public override string ConnectionString => $"{Server};Search Path={_schema};Maximum Pool Size=40";

    public static async Task<PostgreSqlTestDatabase> CreateAsync()
    {
        var schema = $"t{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create schema {schema}");
        return new PostgreSqlTestDatabase(schema);
    }

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(ConnectionString);

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"drop schema {_schema} cascade");
    }

    private static async Task ExecuteAsync(string text)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
