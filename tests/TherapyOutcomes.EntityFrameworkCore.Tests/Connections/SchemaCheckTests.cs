using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Connections;

/// <summary>TO3006 and TO3007: the tables are missing, or are those of another version. The same process goes on once they are there.</summary>
public sealed class SchemaCheckTests
{
    [Theory, EachDatabase]
    public async Task Use_NoTables_SaysSoUntilTheyAreThere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, withTables: false);
        await using var context = database.Open();
        var service = ServiceOver(context);
        await StoreTrial.FailsAsync(ErrorCodes.TablesMissing, () => service.SubmitAsync(Clinic.Open("e1")));
        await StoreTrial.FailsAsync(ErrorCodes.TablesMissing, () => service.EvaluateAsync(Made.E1));

        await OutcomeSchema.CreateAsync(context);

        Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
    }

    [Theory, EachDatabase]
    public async Task Use_RowOfTheSchemaMissing_SaysSoUntilItIsThere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.ExecuteAsync("delete from outcome_store");
        await using var context = database.Open();
        var service = ServiceOver(context);
        await StoreTrial.FailsAsync(ErrorCodes.TablesMissing, () => service.SubmitAsync(Clinic.Open("e1")));

        await OutcomeSchema.CreateAsync(context);

        Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
    }

    [Theory, EachDatabase]
    public async Task Use_TableDroppedLater_SaysSoAndLosesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var (store, service) = (new EntityFrameworkStore<OutcomesDbContext>(context), ServiceOver(context));
        await service.SubmitAsync(Clinic.Open("e1"));
        await database.ExecuteAsync("alter table outcome_keys rename to elsewhere");
        await StoreTrial.FailsAsync(ErrorCodes.TablesMissing, () => store.ReadKeysAsync([Made.E1], CancellationToken.None).AsTask());
        var batch = Made.Batch(Made.Append(Made.E2, 0, "m1")) with { NewKeys = [Made.Key(Made.E2)] };
        await StoreTrial.FailsAsync(ErrorCodes.TablesMissing, () => store.AppendAsync(batch).AsTask());
        Assert.Empty(await store.VersionsAsync(Made.E2));

        await database.ExecuteAsync("alter table elsewhere rename to outcome_keys");

        Assert.IsType<Storage.AppendResult.Appended>(await store.AppendAsync(batch));
    }

    [Theory, EachDatabase]
    public async Task Use_ColumnMissing_SaysSo(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.ExecuteAsync("alter table outcome_events rename column texts to words");
        await using var context = database.Open();

        await StoreTrial.FailsAsync(ErrorCodes.TablesMissing, () => ServiceOver(context).SubmitAsync(Clinic.Open("e1")));
    }

    [Theory, EachDatabase]
    public async Task Use_OlderSchema_SaysToMigrate(DatabaseKind kind) =>
        Assert.Contains("Add a migration", await DiffersAsync(kind, OutcomeSchema.Version - 1), StringComparison.Ordinal);

    [Theory, EachDatabase]
    public async Task Use_NewerSchema_SaysToUpgrade(DatabaseKind kind) =>
        Assert.Contains("Upgrade the package", await DiffersAsync(kind, OutcomeSchema.Version + 1), StringComparison.Ordinal);

    private static async Task<string> DiffersAsync(DatabaseKind kind, int schema)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.ExecuteAsync($"update outcome_store set \"schema\" = {schema}");
        await using var context = database.Open();
        var service = ServiceOver(context);
        await StoreTrial.FailsAsync(ErrorCodes.SchemaDiffers, () => service.EvaluateAsync(Made.E1));
        var message = await StoreTrial.FailsAsync(ErrorCodes.SchemaDiffers, () => service.SubmitAsync(Clinic.Open("e1")));
        Assert.Equal(0, await database.CountAsync("outcome_events"));

        await database.ExecuteAsync($"update outcome_store set \"schema\" = {OutcomeSchema.Version}");
        Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
        return message;
    }

    private static OutcomeService ServiceOver(OutcomesDbContext context) =>
        new OutcomeServiceFactory { Store = new EntityFrameworkStore<OutcomesDbContext>(context), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
}
