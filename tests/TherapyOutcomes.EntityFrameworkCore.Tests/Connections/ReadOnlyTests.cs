using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Connections;

/// <summary>TO3009: what can only be read can be read, with a worklist that shows what was due when somebody could still write.</summary>
public sealed class ReadOnlyTests
{
    [Theory, EachDatabase]
    public async Task Use_DatabaseThatCanOnlyBeRead_ReadsAndRefusesToWrite(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await SubmitAsync(database);
        await using var context = OpenToRead(database, kind);

        await ReadsOnlyAsync(context);
    }

    [PostgreSqlFact]
    public async Task Use_RoleThatMayOnlyRead_ReadsAndRefusesToWrite()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await SubmitAsync(database);
        var role = $"r{Guid.CreateVersion7():N}";
        await database.ExecuteAsync($"do $$ begin create role {role} login; execute format('grant usage on schema %I to {role}', current_schema()); execute format('grant select on all tables in schema %I to {role}', current_schema()); end $$");
        try
        {
            var options = new DbContextOptionsBuilder<OutcomesDbContext>().UseNpgsql($"{database.ConnectionString};Username={role};Pooling=false");
            await using var context = new OutcomesDbContext(options.Options);
            await ReadsOnlyAsync(context);
        }
        finally
        {
            await database.ExecuteAsync($"drop owned by {role}; drop role {role}");
        }
    }

    /// <summary>Nobody has written to it yet, so it has no id, and gets none.</summary>
    [Theory, EachDatabase]
    public async Task Use_EmptyDatabaseThatCanOnlyBeRead_ShowsNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = OpenToRead(database, kind);
        var factory = FactoryOver(context, new ClinicClock());

        Assert.Null(await factory.CreateService().EvaluateAsync(Made.E1));
        Assert.Empty((await factory.CreateWorklist().ReadAsync(new WorklistRequest())).Entries);
        await StoreTrial.FailsAsync(ErrorCodes.StoreReadOnly, () => factory.CreateService().SubmitAsync(Clinic.Open("e1")));
    }

    private static async Task SubmitAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var service = FactoryOver(context, new ClinicClock()).CreateService();
        Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
        Assert.True((await service.SubmitAsync(Clinic.Score("e1", 44))).Accepted);
    }

    private static async Task ReadsOnlyAsync(OutcomesDbContext context)
    {
        // Much later, when the summary would have to be evaluated again.
        var factory = FactoryOver(context, new ClinicClock { Now = Clinic.Now.AddDays(90) });
        var service = factory.CreateService();
        for (var round = 0; round < 2; round++)
        {
            var page = await factory.CreateWorklist().ReadAsync(new WorklistRequest());
            Assert.Single(page.Entries);
            Assert.Equal(1, page.Outdated);
            Assert.Equal(2, (await service.EvaluateAsync(Made.E1))!.Version);
            await StoreTrial.FailsAsync(ErrorCodes.StoreReadOnly, () => service.SubmitAsync(Clinic.Score("e1", 40)));
            await StoreTrial.FailsAsync(ErrorCodes.StoreReadOnly, () => service.SubmitAsync(Clinic.Open("e2")));
        }
    }

    private static OutcomeServiceFactory FactoryOver(OutcomesDbContext context, TimeProvider time) =>
        new() { Store = new EntityFrameworkStore<OutcomesDbContext>(context), Time = time, MasterKeys = TestKeys.Ring };

    private static OutcomesDbContext OpenToRead(TestDatabase database, DatabaseKind kind)
    {
        var options = new DbContextOptionsBuilder<OutcomesDbContext>();
        _ = kind == DatabaseKind.Sqlite
            ? options.UseSqlite($"{database.ConnectionString};Mode=ReadOnly;Pooling=False")
            : options.UseNpgsql($"{database.ConnectionString};Options=-c default_transaction_read_only=on;Pooling=false");
        return new OutcomesDbContext(options.Options);
    }
}
