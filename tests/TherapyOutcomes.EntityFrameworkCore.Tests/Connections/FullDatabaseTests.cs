using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Connections;

/// <summary>TO3010: there is no room left. What was recorded stays, and the same command is recorded once there is room.</summary>
public sealed class FullDatabaseTests
{
    [Fact]
    public async Task Submit_SqliteFileAtItsLimit_SaysSoAndLosesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        var service = ServiceOver(context);
        await service.SubmitAsync(Clinic.Open("e0"));
        var pages = await context.Database.SqlQueryRaw<long>("select page_count as value from pragma_page_count").SingleAsync();
        await LimitAsync(context, pages + 4);

        await FillsUpAsync(service, () => LimitAsync(context, pages + 100));
    }

    [SmallDiskTheory, EachDatabase]
    public async Task Submit_DiskIsFull_SaysSoAndLosesNothing(DatabaseKind kind)
    {
        using var disk = SmallDisk.Mount();
        await using var database = await TestDatabase.CreateAsync(kind, disk: disk);
        await using var context = database.Open();

        await FillsUpAsync(ServiceOver(context), () =>
        {
            disk.Enlarge();
            return Task.CompletedTask;
        });
    }

    /// <summary>PostgreSQL says so by an error code, which a trigger raises here.</summary>
    [PostgreSqlFact]
    public async Task Submit_PostgreSqlWithoutMemory_SaysSoAndLosesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var context = database.Open();
        var service = ServiceOver(context);
        await service.SubmitAsync(Clinic.Open("e1"));
        await database.ExecuteAsync("""
            create function refuse() returns trigger language plpgsql as $$ begin raise exception 'out of memory' using errcode = '53200'; end $$;
            create trigger refuse before insert on outcome_events for each row execute function refuse();
            """);

        await StoreTrial.FailsAsync(ErrorCodes.StoreFull, () => service.SubmitAsync(Clinic.Score("e1", 44)));
        Assert.Equal(1, (await service.EvaluateAsync(Made.E1))!.Version);

        await database.ExecuteAsync("drop trigger refuse on outcome_events");
        Assert.True((await service.SubmitAsync(Clinic.Score("e1", 44))).Accepted);
    }

    private static async Task FillsUpAsync(OutcomeService service, Func<Task> makeRoomAsync)
    {
        var recorded = 0;
        var failed = await Assert.ThrowsAsync<TherapyOutcomesException>(async () =>
        {
            for (; recorded < 5000; recorded++)
            {
                Assert.True((await service.SubmitAsync(Clinic.Open(Id(recorded + 1)))).Accepted);
            }
        });

        Assert.Equal(ErrorCodes.StoreFull, failed.Code);
        Assert.NotNull(await service.EvaluateAsync(Clinic.Episode(Id(recorded))));
        Assert.Null(await service.EvaluateAsync(Clinic.Episode(Id(recorded + 1))));

        await makeRoomAsync();
        var again = await service.SubmitAsync(Clinic.Open(Id(recorded + 1)));
        Assert.True(again.Accepted);
        Assert.False(again.IsRepeat);
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"e{number}");

    private static Task<int> LimitAsync(OutcomesDbContext context, long pages) =>
        context.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"pragma max_page_count = {pages}"));

    private static OutcomeService ServiceOver(OutcomesDbContext context) =>
        new OutcomeServiceFactory { Store = new EntityFrameworkStore<OutcomesDbContext>(context), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
}
