using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Connections;

/// <summary>A clock that is put back, such as on another machine, makes no difference to what is recorded.</summary>
public sealed class ClockTests
{
    [Theory, EachDatabase]
    public async Task Submit_ClockPutBack_GoesOnAndLosesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var clock = new ClinicClock { Now = Clinic.Now.AddDays(3) };
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        var factory = new OutcomeServiceFactory { Store = store, Time = clock, MasterKeys = TestKeys.Ring };
        var service = factory.CreateService();
        Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
        Assert.True((await service.SubmitAsync(Clinic.Score("e1", 44, Clinic.Now.AddDays(2)))).Accepted);
        Assert.Single((await factory.CreateWorklist().ReadAsync(new WorklistRequest())).Entries);

        clock.Now = Clinic.Now.AddHours(1);

        var before = await store.VersionsAsync(Made.E1);
        Assert.Single((await factory.CreateWorklist().ReadAsync(new WorklistRequest())).Entries);
        Assert.NotNull(await service.EvaluateAsync(Made.E1));
        Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).IsRepeat);
        var scored = await service.SubmitAsync(Clinic.Score("e1", 40));
        Assert.True(scored.Accepted);
        Assert.Equal(before.Count + 1, (await store.VersionsAsync(Made.E1)).Count);
        Assert.Single((await factory.CreateWorklist().ReadAsync(new WorklistRequest())).Entries);

        clock.Now = Clinic.Now.AddDays(4);
        Assert.True((await service.SubmitAsync(Clinic.Score("e1", 38, Clinic.Now.AddDays(3)))).Accepted);
        Assert.Equal(0, (await factory.CreateWorklist().ReadAsync(new WorklistRequest())).Outdated);
    }
}
