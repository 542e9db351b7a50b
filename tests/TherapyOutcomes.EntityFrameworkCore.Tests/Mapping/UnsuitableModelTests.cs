using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Mapping;

/// <summary>TO3008: the host's model would change what is stored, or how it is compared. The message names the column.</summary>
public sealed class UnsuitableModelTests
{
    [Theory, EachDatabase]
    public async Task Use_ModelWithoutTheTables_SaysWhatToCall(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = new BareContext(database.OptionsOf<BareContext>());

        Assert.Contains("UseTherapyOutcomes", await StoreTrial.RefusesAsync(context), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public Task Use_ConverterAddedLast_IsRefused(DatabaseKind kind) => IsRefusedAsync(kind, options => new LateConverterContext(options), "UpperCase");

    [Theory, EachDatabase]
    public Task Use_TypeChangedLast_IsRefused(DatabaseKind kind) => IsRefusedAsync(kind, options => new LateTypeContext(options), "varchar(20)");

    [Theory, EachDatabase]
    public Task Use_NullabilityChangedLast_IsRefused(DatabaseKind kind) => IsRefusedAsync(kind, options => new LateNullabilityContext(options), "nullable");

    [Theory, EachDatabase]
    public Task Use_RequiredPropertyOnAllEntityTypes_IsRefused(DatabaseKind kind) => IsRefusedAsync(kind, options => new TenantContext(options), "TenantId");

    [Theory, EachDatabase]
    public Task Use_CollationThatFoldsIds_IsRefused(DatabaseKind kind) => IsRefusedAsync(kind, options => new CollatingContext(options), "clinic");

    /// <summary>The tables are another program's work: the model says nothing of their collation.</summary>
    [Theory, EachDatabase]
    public async Task Use_DatabaseWithACollationThatFoldsIds_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, withTables: false);
        await using (var migrating = new CollatingContext(database.OptionsOf<CollatingContext>()))
        {
            await CreateCollationAsync(database, kind);
            await migrating.CreateTablesAsync();
        }

        await using var context = database.Open();
        Assert.Contains(kind == DatabaseKind.Sqlite ? "BINARY" : "collation C", await StoreTrial.RefusesAsync(context), StringComparison.Ordinal);
        Assert.Equal(0, await database.CountAsync("outcome_events"));
    }

    private static async Task IsRefusedAsync<TContext>(DatabaseKind kind, Func<DbContextOptions, TContext> open, string named)
        where TContext : DbContext
    {
        await using var database = await TestDatabase.CreateAsync(kind, withTables: false);
        await CreateCollationAsync(database, kind);
        await using var context = open(database.OptionsOf<TContext>());
        await context.CreateTablesAsync();

        Assert.Contains(named, await StoreTrial.RefusesAsync(context), StringComparison.Ordinal);
        Assert.Equal(0, await database.CountAsync("outcome_events"));
    }

    private static Task CreateCollationAsync(TestDatabase database, DatabaseKind kind) => kind == DatabaseKind.PostgreSql
        ? database.ExecuteAsync("create collation folding (provider = icu, locale = 'und-u-ks-level2', deterministic = false)")
        : Task.CompletedTask;

    private sealed class BareContext(DbContextOptions options) : DbContext(options);

    private abstract class LateContext(DbContextOptions options) : HostContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(string)))
            {
                Change(property);
            }
        }

        protected abstract void Change(IMutableProperty property);
    }

    private sealed class LateConverterContext(DbContextOptions options) : LateContext(options)
    {
        protected override void Change(IMutableProperty property) => property.SetValueConverter(new UpperCase());
    }

    private sealed class LateTypeContext(DbContextOptions options) : LateContext(options)
    {
        protected override void Change(IMutableProperty property) => property.SetColumnType("varchar(20)");
    }

    private sealed class LateNullabilityContext(DbContextOptions options) : LateContext(options)
    {
        protected override void Change(IMutableProperty property) => property.IsNullable = !property.IsKey();
    }

    private sealed class CollatingContext(DbContextOptions options) : LateContext(options)
    {
        protected override void Change(IMutableProperty property) =>
            property.SetCollation(Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "NOCASE" : "folding");
    }

    private sealed class TenantContext(DbContextOptions options) : HostContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            foreach (var type in modelBuilder.Model.GetEntityTypes().Where(type => type.Name != "TherapyOutcomes.Store"))
            {
                modelBuilder.Entity(type.Name).Property<int>("TenantId");
            }
        }
    }
}
