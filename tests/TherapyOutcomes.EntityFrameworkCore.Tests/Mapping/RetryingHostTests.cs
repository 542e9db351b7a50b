using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Mapping;

/// <summary>A host whose context retries what may help when it is done again.</summary>
public sealed class RetryingHostTests
{
    [Theory, EachDatabase]
    public async Task Use_RetryingStrategy_Works(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var context = Open(database, kind);

        await StoreTrial.PassAsync(context);
    }

    [Theory, EachDatabase]
    public async Task Submit_InTheHostsTransactionWithinItsStrategy_Works(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var context = Open(database, kind);
        var service = InTransaction(context);

        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
            await transaction.CommitAsync();
        });

        Assert.NotNull(await service.EvaluateAsync(Made.E1));
    }

    [PostgreSqlFact]
    public async Task Submit_ConnectionLostMeanwhile_IsDoneAgain()
    {
        await using var database = await DatabaseKind.PostgreSql.WithHostTablesAsync();
        await using var context = Open(database, DatabaseKind.PostgreSql);
        var service = new OutcomeServiceFactory { Store = new EntityFrameworkStore<HostContext>(context), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
        await service.SubmitAsync(Clinic.Open("e1"));

        await EndConnectionsOfAsync(context);

        Assert.True((await service.SubmitAsync(Clinic.Score("e1", 44))).Accepted);
    }

    /// <summary>Without a strategy, the error says that the database was lost, and the next call goes on.</summary>
    [PostgreSqlFact]
    public async Task Submit_ConnectionLostWithoutStrategy_FailsOnce()
    {
        await using var database = await DatabaseKind.PostgreSql.WithHostTablesAsync();
        await using var context = database.OpenHost();
        var service = new OutcomeServiceFactory { Store = new EntityFrameworkStore<HostContext>(context), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
        await service.SubmitAsync(Clinic.Open("e1"));

        await EndConnectionsOfAsync(context);

        await StoreTrial.FailsAsync(ErrorCodes.StoreUnreachable, () => service.SubmitAsync(Clinic.Score("e1", 44)));
        Assert.True((await service.SubmitAsync(Clinic.Score("e1", 44))).Accepted);
    }

    /// <summary>A strategy knows what it may try again by the type of the driver's exception, so it gets that one.</summary>
    [PostgreSqlFact]
    public async Task Submit_ConnectionLostInTheHostsTransaction_IsDoneAgainByTheStrategy()
    {
        await using var database = await DatabaseKind.PostgreSql.WithHostTablesAsync();
        await using var context = Open(database, DatabaseKind.PostgreSql);
        var service = InTransaction(context);

        var tries = 0;
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            if (++tries == 1)
            {
                await EndConnectionsOfAsync(context);
            }

            Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
            await transaction.CommitAsync();
        });

        Assert.Equal(2, tries);
        Assert.NotNull(await service.EvaluateAsync(Made.E1));
    }

    [PostgreSqlFact]
    public async Task Submit_ConnectionLostInTheHostsTransactionWithoutStrategy_SaysToRunItAgain()
    {
        await using var database = await DatabaseKind.PostgreSql.WithHostTablesAsync();
        await using var context = database.OpenHost();
        var service = InTransaction(context);
        await using (await context.Database.BeginTransactionAsync())
        {
            await EndConnectionsOfAsync(context);

            var message = await StoreTrial.FailsAsync(ErrorCodes.StoreUnreachable, () => service.SubmitAsync(Clinic.Open("e1")));
            Assert.Contains("run all of it again", message, StringComparison.Ordinal);
        }

        await using var transaction = await context.Database.BeginTransactionAsync();
        Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
        await transaction.CommitAsync();
    }

    [PostgreSqlFact]
    public async Task Submit_StatementOfTheHostFailedBefore_SaysThatTheTransactionIsLost()
    {
        await using var database = await DatabaseKind.PostgreSql.WithHostTablesAsync();
        await using var context = database.OpenHost();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await Assert.ThrowsAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync("select 1/0"));

        var message = await StoreTrial.FailsAsync(ErrorCodes.StoreFailed, () => InTransaction(context).SubmitAsync(Clinic.Open("e1")));

        Assert.Contains("An earlier statement of the transaction failed", message, StringComparison.Ordinal);
    }

    private static OutcomeService InTransaction(HostContext context) =>
        new OutcomeServiceFactory { Store = new EntityFrameworkStore<HostContext>(context, StoreMode.HostTransaction), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();

    private static HostContext Open(TestDatabase database, DatabaseKind kind)
    {
        var options = new DbContextOptionsBuilder<HostContext>();
        database.Configure(options);
        _ = kind == DatabaseKind.Sqlite
            ? options.UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new BusyStrategy(dependencies)))
            : options.UseNpgsql(npgsql => npgsql.EnableRetryOnFailure());
        return new HostContext(options.Options);
    }

    // The pool hands the same connection out again, whose other end is gone.
    private static async Task EndConnectionsOfAsync(HostContext context)
    {
        await context.Database.OpenConnectionAsync();
        var process = ((NpgsqlConnection)context.Database.GetDbConnection()).ProcessID;
        await context.Database.CloseConnectionAsync();
        await using var other = new NpgsqlConnection(PostgreSqlServer.Address);
        await other.OpenAsync();
        await using var command = new NpgsqlCommand($"select pg_terminate_backend({process}, 5000)", other);
        Assert.True((bool)(await command.ExecuteScalarAsync())!);
    }

    private sealed class BusyStrategy(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 3, TimeSpan.FromMilliseconds(50))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is SqliteException { SqliteErrorCode: 5 };
    }
}
