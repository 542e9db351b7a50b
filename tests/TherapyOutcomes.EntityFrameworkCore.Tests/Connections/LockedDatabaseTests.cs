using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Connections;

/// <summary>TO3011: somebody holds a lock for longer than the command may take. The same command is recorded once the lock is gone.</summary>
public sealed class LockedDatabaseTests
{
    [Theory, EachDatabase]
    public async Task Submit_SomebodyHoldsTheLock_SaysSoAndGoesOnLater(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var options = new DbContextOptionsBuilder<OutcomesDbContext>();
        database.Configure(options);
        _ = kind == DatabaseKind.Sqlite ? options.UseSqlite(sqlite => sqlite.CommandTimeout(1)) : options.UseNpgsql(npgsql => npgsql.CommandTimeout(1));
        await using var context = new OutcomesDbContext(options.Options);
        await IsLockedOutAsync(database, context);
    }

    [PostgreSqlFact]
    public async Task Submit_LockTimeoutOfTheServer_SaysSoAndGoesOnLater()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var options = new DbContextOptionsBuilder<OutcomesDbContext>().UseNpgsql($"{database.ConnectionString};Options=-c lock_timeout=300;Pooling=false");
        await using var context = new OutcomesDbContext(options.Options);
        await IsLockedOutAsync(database, context);
    }

    private static async Task IsLockedOutAsync(TestDatabase database, OutcomesDbContext context)
    {
        var service = new OutcomeServiceFactory { Store = new EntityFrameworkStore<OutcomesDbContext>(context), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
        await service.SubmitAsync(Clinic.Open("e1"));
        await using (var other = database.Open())
        {
            // On SQLite, the transaction itself is the lock.
            await using var transaction = await other.Database.BeginTransactionAsync();
            await other.Database.ExecuteSqlRawAsync("update outcome_records set version = version");
            var clock = Stopwatch.StartNew();
            await StoreTrial.FailsAsync(ErrorCodes.StoreLocked, () => service.SubmitAsync(Clinic.Score("e1", 44)));
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
            Assert.Equal(1, (await service.EvaluateAsync(Made.E1))!.Version);
            await transaction.RollbackAsync();
        }

        var again = await service.SubmitAsync(Clinic.Score("e1", 44));
        Assert.True(again.Accepted);
        Assert.False(again.IsRepeat);
    }
}
