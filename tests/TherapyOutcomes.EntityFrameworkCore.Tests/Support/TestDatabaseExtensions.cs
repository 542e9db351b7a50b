using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

internal static class TestDatabaseExtensions
{
    /// <summary>Creates a database with the tables of <see cref="HostContext"/>.</summary>
    public static async Task<TestDatabase> WithHostTablesAsync(this DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind, withTables: false);
        await using var context = database.OpenHost();
        await context.CreateTablesAsync();
        if (kind == DatabaseKind.Sqlite)
        {
            // As EF Core does when it creates a database: readers don't wait for a writer.
            await context.Database.ExecuteSqlRawAsync("pragma journal_mode = wal");
        }

        return database;
    }

    public static HostContext OpenHost(this TestDatabase database) => new(database.OptionsOf<HostContext>());

    /// <summary>Creates the tables of a context's model, as a host's first migration does.</summary>
    public static Task CreateTablesAsync(this DbContext context) => context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();

    /// <summary>Runs a statement on a connection of its own.</summary>
    public static async Task ExecuteAsync(this TestDatabase database, string text)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads one value on a connection of its own.</summary>
    public static async Task<long> CountAsync(this TestDatabase database, string table)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
    }
}
