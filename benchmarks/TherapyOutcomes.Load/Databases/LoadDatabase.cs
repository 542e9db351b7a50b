using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TherapyOutcomes.EntityFrameworkCore;

namespace TherapyOutcomes.Load.Databases;

/// <summary>A database that holds the library's tables, named on the command line.</summary>
internal sealed class LoadDatabase
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgres";

    private readonly PooledDbContextFactory<OutcomesDbContext> _contexts;

    /// <param name="provider"><see cref="Sqlite"/> or <see cref="PostgreSql"/>.</param>
    /// <param name="connection">The connection string.</param>
    /// <param name="pagesInLog">How many pages SQLite gathers in its log before it copies them into the database; null for its default.</param>
    public LoadDatabase(string provider, string connection, int? pagesInLog = null)
    {
        var options = new DbContextOptionsBuilder<OutcomesDbContext>();
        options = provider switch
        {
            Sqlite when pagesInLog is { } pages => options.UseSqlite(connection).AddInterceptors(new SqliteDurability(pages)),
            Sqlite => options.UseSqlite(connection),
            PostgreSql => options.UseNpgsql(connection),
            _ => throw new ArgumentException($"The provider must be {Sqlite} or {PostgreSql}, not {provider}.", nameof(provider)),
        };
        _contexts = new PooledDbContextFactory<OutcomesDbContext>(options.Options);
        Store = new EntityFrameworkStore<OutcomesDbContext>(_contexts);
    }

    /// <summary>A store for all callers.</summary>
    public EntityFrameworkStore<OutcomesDbContext> Store { get; }

    /// <summary>Creates a store that writes the batches of its callers in groups.</summary>
    /// <param name="created">Is called for each context, of which each group takes one.</param>
    public EntityFrameworkStore<OutcomesDbContext> OpenInGroups(Action? created = null) => new(new CountedContexts(_contexts, created), new GroupCommitOptions());

    public OutcomesDbContext Open() => _contexts.CreateDbContext();

    public async Task CreateTablesAsync()
    {
        await using var context = Open();
        await OutcomeSchema.CreateAsync(context);
    }
}
