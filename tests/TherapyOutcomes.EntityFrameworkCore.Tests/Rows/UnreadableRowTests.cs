using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Rows;

/// <summary>TO3012: a row that can't be read is named, by its table and its record. Other records are read as before.</summary>
public sealed class UnreadableRowTests
{
    public static IEnumerable<object[]> EventDamage => OnEachDatabase("command_id = ''", "cause_kind = 99", "cause_id = ''", "actor = ''", "occurred_ms = 9223372036854775807", "offset_min = 5000", "recorded_ms = -9223372036854775807");

    public static IEnumerable<object[]> SummaryDamage => OnEachDatabase("stage = 99", "client = ''", "practitioner = ' '", "review_ms = 9223372036854775807", "evaluated_ms = -9223372036854775807", "next = BYTES");

    public static IEnumerable<object[]> KeyDamage => OnEachDatabase("subject = ''", "destroyed_ms = 9223372036854775807");

    [Theory]
    [MemberData(nameof(EventDamage))]
    public async Task Read_EventUnreadable_NamesIt(DatabaseKind kind, string damage)
    {
        await using var database = await CreateAsync(kind, $"update outcome_events set {damage} where id = 'e1'");
        await using var context = database.Open();
        var service = ServiceOver(context);

        var message = await StoreTrial.FailsAsync(ErrorCodes.RowUnreadable, () => service.EvaluateAsync(Made.E1));
        Assert.Contains("outcome_events", message, StringComparison.Ordinal);
        Assert.Contains("e1", message, StringComparison.Ordinal);
        await StoreTrial.FailsAsync(ErrorCodes.RowUnreadable, () => service.SubmitAsync(Clinic.Score("e1", 44)));

        Assert.True((await service.SubmitAsync(Clinic.Score("e2", 44))).Accepted);
    }

    public static IEnumerable<object[]> AccessDamage => OnEachDatabase("seen = 99", "kind = 99", "actor = ''", "at_ms = 9223372036854775807");

    [Theory]
    [MemberData(nameof(AccessDamage))]
    public async Task ListAccess_EntryUnreadable_NamesItsTable(DatabaseKind kind, string damage)
    {
        await using var database = await TestDatabase.CreateAsync(kind, withTables: true);
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        await store.AppendAccessAsync([new AccessEntry { Record = Made.E1, Actor = new("p1"), At = Clinic.Now, Kind = AccessKind.Card }], CancellationToken.None);
        await database.ExecuteAsync($"update outcome_accesses set {damage}");

        var message = await StoreTrial.FailsAsync(ErrorCodes.RowUnreadable, async () => await store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 10, CancellationToken.None));
        Assert.Contains("outcome_accesses", message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Read_PayloadUnreadable_IsAnEventThatCannotBeRead(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind, kind == DatabaseKind.Sqlite
            ? "update outcome_events set payload = x'7b22' where id = 'e1'"
            : "update outcome_events set payload = '\\x7b22' where id = 'e1'");
        await using var context = database.Open();
        var service = ServiceOver(context);

        await StoreTrial.FailsAsync(ErrorCodes.EventUnreadable, () => service.EvaluateAsync(Made.E1));

        Assert.True((await service.SubmitAsync(Clinic.Score("e2", 44))).Accepted);
    }

    /// <summary>A summary is derived from the events, so one that can't be read is evaluated again, and takes no other away.</summary>
    [Theory]
    [MemberData(nameof(SummaryDamage))]
    public async Task Worklist_SummaryUnreadable_IsEvaluatedAgain(DatabaseKind kind, string damage)
    {
        var bytes = kind == DatabaseKind.Sqlite ? "x'7b22'" : "'\\x7b22'";
        await using var database = await CreateAsync(kind, $"update outcome_records set {damage.Replace("BYTES", bytes, StringComparison.Ordinal)} where id = 'e1'");
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        var factory = new OutcomeServiceFactory { Store = store, Time = new ClinicClock(), MasterKeys = TestKeys.Ring };
        Assert.Contains(await ListAsync(), summary => summary.Key == Made.E1 && summary.EvaluationBasis.Length == 0 && summary.Next is null);

        var page = await factory.CreateWorklist().ReadAsync(new WorklistRequest());

        Assert.Equal(["e1", "e2"], page.Entries.Select(entry => entry.Record.Id).Where(id => id.StartsWith('e')).Order());
        Assert.Equal(0, page.Outdated);
        Assert.DoesNotContain(await ListAsync(), summary => summary.EvaluationBasis.Length == 0);

        ValueTask<IReadOnlyList<RecordSummary>> ListAsync() => store.ListAsync(new RecordQuery { Clinic = ClinicId.Default }, after: null, 100, CancellationToken.None);
    }

    [Theory, EachDatabase]
    public async Task ListClinics_ClinicUnreadable_NamesTheTable(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind, "update outcome_records set clinic = 'x y' where id = 'e1'");
        await using var context = database.Open();

        var message = await StoreTrial.FailsAsync(
            ErrorCodes.RowUnreadable, () => new EntityFrameworkStore<OutcomesDbContext>(context).ListClinicsAsync(after: null, 100, CancellationToken.None).AsTask());

        Assert.Contains("outcome_records", message, StringComparison.Ordinal);
    }

    /// <summary>A record whose row is gone, although its events are there, is not one that others were writing to.</summary>
    [Theory, EachDatabase]
    public async Task Submit_RowOfTheRecordIsGone_SaysSo(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind, "delete from outcome_records where id = 'e1'");
        await using var context = database.Open();

        var message = await StoreTrial.FailsAsync(ErrorCodes.HistoryBroken, () => ServiceOver(context).SubmitAsync(Clinic.Score("e1", 44)));

        Assert.Contains("episode/e1", message, StringComparison.Ordinal);
        Assert.True((await ServiceOver(context).SubmitAsync(Clinic.Score("e2", 44))).Accepted);
    }

    [Fact]
    public async Task Open_IdOfTheStoreUnreadable_NamesTheTable()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await database.ExecuteAsync("update outcome_store set store_id = 'no guid'");
        await using var context = database.Open();

        var message = await StoreTrial.FailsAsync(ErrorCodes.RowUnreadable, () => ServiceOver(context).EvaluateAsync(Made.E1));

        Assert.Contains("outcome_store", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(KeyDamage))]
    public async Task ReadKeys_KeyUnreadable_NamesIt(DatabaseKind kind, string damage)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1"), Made.Append(Made.E2, 0, "m1")) with { NewKeys = [Made.Key(Made.E1), Made.Key(Made.E2)] });
        await database.ExecuteAsync($"update outcome_keys set {damage} where id = 'e1'");

        var message = await StoreTrial.FailsAsync(ErrorCodes.RowUnreadable, () => store.ReadKeysAsync([Made.E1, Made.E2], CancellationToken.None).AsTask());

        Assert.Contains("outcome_keys", message, StringComparison.Ordinal);
        Assert.Single(await store.ReadKeysAsync([Made.E2], CancellationToken.None));
    }

    /// <summary>SQLite takes any value in any column. A text where a number should be reads as 0, which the versions show.</summary>
    [Theory]
    [InlineData("event_id = 'no guid'")]
    [InlineData("key_id = 'no guid'")]
    [InlineData("version = 'one'")]
    public async Task Read_ValueOfAnotherType_NamesIt(string damage)
    {
        await using var database = await CreateAsync(DatabaseKind.Sqlite, $"update outcome_events set {damage} where id = 'e1'");
        await using var context = database.Open();

        var code = (await Assert.ThrowsAsync<TherapyOutcomesException>(() => ServiceOver(context).EvaluateAsync(Made.E1))).Code;
        Assert.Contains(code, (string[])[ErrorCodes.RowUnreadable, ErrorCodes.HistoryBroken]);
    }

    private static IEnumerable<object[]> OnEachDatabase(params string[] damages) =>
        EachDatabaseAttribute.All.SelectMany(_ => damages, (kind, damage) => new object[] { kind, damage });

    private static async Task<TestDatabase> CreateAsync(DatabaseKind kind, string damage)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var service = ServiceOver(context);
        Assert.True((await service.SubmitAsync(Clinic.Open("e1"))).Accepted);
        Assert.True((await service.SubmitAsync(Clinic.Open("e2"))).Accepted);
        await database.ExecuteAsync(damage);
        return database;
    }

    private static OutcomeService ServiceOver(OutcomesDbContext context) =>
        new OutcomeServiceFactory { Store = new EntityFrameworkStore<OutcomesDbContext>(context), Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService();
}
