using Microsoft.EntityFrameworkCore;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>An empty database of one test, removed when it is disposed.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>Creates a database of a kind, on a disk of its own if one is given.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, bool withTables = true, SmallDisk? disk = null)
    {
        TestDatabase database = kind == DatabaseKind.Sqlite ? new SqliteTestDatabase(disk) : await PostgreSqlTestDatabase.CreateAsync(disk);
        if (withTables)
        {
            await using var context = database.Open();
            await OutcomeSchema.CreateAsync(context);
        }

        return database;
    }

    public abstract string ConnectionString { get; }

    /// <summary>Chooses this database for a context.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    public DbContextOptions<TContext> OptionsOf<TContext>()
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        Configure(options);
        return options.Options;
    }

    public OutcomesDbContext Open() => new(OptionsOf<OutcomesDbContext>());

    public abstract ValueTask DisposeAsync();
}
