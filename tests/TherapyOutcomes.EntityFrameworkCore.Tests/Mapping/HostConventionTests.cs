using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Mapping;

/// <summary>What hosts usually do to all their entity types, and what the store takes without harm.</summary>
public sealed class HostConventionTests
{
    [Theory, EachDatabase]
    public Task Use_SnakeCase_Works(DatabaseKind kind) =>
        WorksAsync(kind, options => new SnakeCaseContext(options), options => options.UseSnakeCaseNamingConvention());

    [Theory, EachDatabase]
    public Task Use_AddedTwice_Works(DatabaseKind kind) => WorksAsync(kind, options => new TwiceContext(options));

    [Theory, EachDatabase]
    public Task Use_EverythingRenamed_Works(DatabaseKind kind) => WorksAsync(kind, options => new RenamingContext(options));

    [Theory, EachDatabase]
    public async Task Use_DefaultSchema_Works(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, withTables: false);
        try
        {
            await using var context = new SchemaContext(database.OptionsOf<SchemaContext>());
            await context.CreateTablesAsync();
            await StoreTrial.PassAsync(context);
        }
        finally
        {
            if (kind == DatabaseKind.PostgreSql)
            {
                await database.ExecuteAsync($"drop schema if exists {SchemaContext.Schema} cascade");
            }
        }
    }

    [Theory, EachDatabase]
    public Task Use_FilterOverAllEntityTypes_Works(DatabaseKind kind) => WorksAsync(kind, options => new FilteringContext(options));

    [Theory, EachDatabase]
    public Task Use_ConvertersByConvention_Works(DatabaseKind kind) => WorksAsync(kind, options => new ConvertingContext(options));

    [Theory, EachDatabase]
    public Task Use_LengthsAndTypesByConvention_Works(DatabaseKind kind) => WorksAsync(kind, options => new LimitingContext(options));

    [Theory, EachDatabase]
    public Task Use_OptionalPropertyOnAllEntityTypes_Works(DatabaseKind kind) => WorksAsync(kind, options => new AnnotatingContext(options));

    [Theory, EachDatabase]
    public Task Use_SplitQueriesWithoutTracking_Works(DatabaseKind kind) => WorksAsync(kind, options => new HostContext(options), options =>
    {
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        _ = kind == DatabaseKind.Sqlite
            ? options.UseSqlite(sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            : options.UseNpgsql(npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
    });

    [Theory, EachDatabase]
    public Task Use_InterceptorThatRefusesToSave_Works(DatabaseKind kind) =>
        WorksAsync(kind, options => new HostContext(options), options => options.AddInterceptors(new RefusingInterceptor()));

    /// <summary>A model that was built before and is given to the context, as a compiled model is.</summary>
    [Theory, EachDatabase]
    public async Task Use_ModelBuiltBefore_Works(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var building = database.OpenHost();
        var options = new DbContextOptionsBuilder<ModellessContext>().UseModel(building.Model);
        database.Configure(options);
        await using var context = new ModellessContext(options.Options);

        await StoreTrial.PassAsync(context);
    }

    [Theory, EachDatabase]
    public async Task Submit_PendingChangesOfTheHost_StayPending(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var context = database.OpenHost();
        var appointment = new Appointment { Room = "blue" };
        context.Appointments.Add(appointment);

        await StoreTrial.PassAsync(context);

        Assert.Equal(EntityState.Added, context.Entry(appointment).State);
        Assert.Single(context.ChangeTracker.Entries());
        Assert.Equal(0, await context.Appointments.CountAsync());
        await context.SaveChangesAsync();
        Assert.Equal(1, await context.Appointments.CountAsync());
    }

    private static async Task WorksAsync<TContext>(DatabaseKind kind, Func<DbContextOptions, TContext> open, Action<DbContextOptionsBuilder>? configure = null)
        where TContext : DbContext
    {
        await using var database = await TestDatabase.CreateAsync(kind, withTables: false);
        var options = new DbContextOptionsBuilder<TContext>();
        database.Configure(options);
        configure?.Invoke(options);
        await using var context = open(options.Options);
        await context.CreateTablesAsync();
        await StoreTrial.PassAsync(context);
    }

    private sealed class SnakeCaseContext(DbContextOptions options) : HostContext(options);

    private sealed class TwiceContext(DbContextOptions options) : HostContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.UseTherapyOutcomes(Database.ProviderName);
        }
    }

    private sealed class RenamingContext(DbContextOptions options) : HostContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            foreach (var type in modelBuilder.Model.GetEntityTypes())
            {
                type.SetTableName($"T {type.GetTableName()}");
                foreach (var property in type.GetProperties())
                {
                    property.SetColumnName($"The \"{property.GetColumnName()}\"");
                }
            }
        }
    }

    private sealed class SchemaContext(DbContextOptions options) : HostContext(options)
    {
        // The model is built once in a run, so is its schema.
        public static readonly string Schema = $"t{Guid.CreateVersion7():N}";

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.HasDefaultSchema(Schema);
        }
    }

    private sealed class FilteringContext(DbContextOptions options) : HostContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            foreach (var type in modelBuilder.Model.GetEntityTypes())
            {
                modelBuilder.Entity(type.Name).HasQueryFilter(Expression.Lambda(Expression.Constant(false), Expression.Parameter(type.ClrType)));
            }
        }
    }

    private sealed class ConvertingContext(DbContextOptions options) : HostContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<string>().HaveConversion<UpperCase>();
            configurationBuilder.Properties<long>().HaveConversion<string>();
            configurationBuilder.Properties<Guid>().HaveConversion<byte[]>();
            configurationBuilder.Properties<bool>().HaveConversion<string>();
        }
    }

    private sealed class LimitingContext(DbContextOptions options) : HostContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<string>().HaveMaxLength(5).AreUnicode(false).UseCollation(Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "NOCASE" : "en-x-icu");
            configurationBuilder.Properties<long>().HaveColumnType("text");
            configurationBuilder.Properties<byte[]>().HaveMaxLength(5);
        }
    }

    private sealed class AnnotatingContext(DbContextOptions options) : HostContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            foreach (var type in modelBuilder.Model.GetEntityTypes())
            {
                modelBuilder.Entity(type.Name).Property<string?>("ChangedBy");
                modelBuilder.Entity(type.Name).Property<int>("TenantId").HasDefaultValue(1);
            }
        }
    }

    private sealed class ModellessContext(DbContextOptions options) : DbContext(options);

    private sealed class RefusingInterceptor : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) => throw new NotSupportedException();

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
