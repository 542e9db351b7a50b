using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>Uses every part of a store over a context, as a host does.</summary>
internal static class StoreTrial
{
    public static async Task PassAsync<TContext>(TContext context)
        where TContext : DbContext
    {
        var store = new EntityFrameworkStore<TContext>(context);
        var factory = new OutcomeServiceFactory { Store = store, Time = new ClinicClock(), MasterKeys = TestKeys.Ring };
        var service = factory.CreateService();
        Assert.True((await service.SubmitAsync(Clinic.Open("a"))).Accepted);
        var scored = await service.SubmitAsync(Clinic.Score("a", 44));
        Assert.True(scored.Accepted);
        Assert.True((await service.SubmitAsync(Clinic.Score("a", 44))).IsRepeat);
        Assert.Equal(scored.Version, (await service.EvaluateAsync(Clinic.Episode("a")))!.Version);
        Assert.NotEmpty((await factory.CreateWorklist().ReadAsync(new WorklistRequest())).Entries);

        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1", count: 2)) with { NewKeys = [Made.Key(Made.E1)] }));
        Assert.IsType<AppendResult.Conflict>(await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 1, "m2"))));
        Assert.IsType<AppendResult.Duplicate>(await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 2, "m1"))));
        Assert.Equal([1, 2], await store.VersionsAsync(Made.E1));
        Assert.Equal(Made.E1, Assert.Single(await store.ClaimDueAsync(Made.Claim("runner"), CancellationToken.None), summary => summary.Key == Made.E1).Key);
        Assert.Equal([1, 2, 3], Assert.Single(await store.ReadKeysAsync([Made.E1], CancellationToken.None)).Wrapped.ToArray());
        Assert.Equal(1, await store.RewrapKeysAsync([Made.Rewrap(Made.Key(Made.E1), 4, 5, 6)], CancellationToken.None));
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Made.Erase()));
        Assert.Equal(Clinic.Now, Assert.Single(await store.ReadKeysAsync([Made.E1], CancellationToken.None)).DestroyedAt);
        await store.PurgeKeysAsync(CancellationToken.None);
        Assert.Contains(await store.InspectEventsAsync("default", after: null, 1000, CancellationToken.None), row => row.Content is { Version: 2 } && row.Place.Id == "e1");
        Assert.All(await store.InspectSummariesAsync("default", after: null, 1000, CancellationToken.None), row => Assert.NotNull(row.Content));
        Assert.All(await store.InspectKeysAsync("default", after: null, 1000, CancellationToken.None), row => Assert.NotNull(row.Content));
        Assert.Equal(["default"], await store.InspectClinicsAsync(after: null, 1000, CancellationToken.None));
        Assert.Contains(await store.ListAsync(new RecordQuery { Clinic = ClinicId.Default }, after: null, 10, CancellationToken.None), summary => summary.Key == Made.E1);
        Assert.Equal([ClinicId.Default], await store.ListClinicsAsync(after: null, 10, CancellationToken.None));
    }

    /// <summary>Makes sure that the store refuses a model before it writes anything.</summary>
    public static async Task<string> RefusesAsync<TContext>(TContext context)
        where TContext : DbContext
    {
        var store = new EntityFrameworkStore<TContext>(context);
        var message = await FailsAsync(ErrorCodes.ModelUnsuitable, () => store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1"))).AsTask());
        await FailsAsync(ErrorCodes.ModelUnsuitable, () => store.VersionsAsync(Made.E1));
        await FailsAsync(ErrorCodes.ModelUnsuitable, () => store.GetStoreIdAsync(CancellationToken.None).AsTask());
        return message;
    }

    /// <summary>Makes sure that something fails with an error, and returns its message.</summary>
    public static async Task<string> FailsAsync(string code, Func<Task> act)
    {
        var exception = await Assert.ThrowsAsync<TherapyOutcomesException>(act);
        Assert.Equal(code, exception.Code);
        return exception.Message;
    }
}
