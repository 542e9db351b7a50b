using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Inspection;

/// <summary>A row that can't be read is listed without its content, and hides no other, however short the pages are.</summary>
public sealed class DamagedRowTests
{
    public static IEnumerable<object[]> EventDamage =>
    [
        .. OnEachDatabase("command_id = ''", "cause_kind = 99", "cause_id = 'x y'", "actor = ' '", "occurred_ms = 9223372036854775807", "offset_min = 5000", "kind = 99", "kind = -1", "id = 'e 1'", "version = -3"),
        .. OnSqlite(
            "event_id = 'no guid'", "key_id = 'no guid'", "chain_key_id = 5", "version = 'one'", "version = 1.5", "kind = 'k'", "kind = 65536", "kind = 0.5", "id = x'ff'", "id = 'e1' || char(0)", "id = cast(x'65ff' as text)", "id = 'é'",
            "payload = 'text'", "texts = 7", "occurred_ms = 'abc'", "imported = 7", "ordinal = 5000000000", "\"schema\" = 1.5", "workflow = 'x'", "policy = x'00'", "hash = x'00'", "offset_min = 65536"),
    ];

    public static IEnumerable<object[]> SummaryDamage =>
    [
        .. OnEachDatabase("stage = 99", "client = ''", "practitioner = ' '", "review_ms = 9223372036854775807", "due_on = '2026-01-01'", "due_on = null", "open_basis = 'other'", "open_basis = null", "basis = 'other'", "next = null", "version = -1", "kind = 99", "id = 'e 1'"),
        .. OnSqlite("is_held = 'x'", "is_held = 2", "version = 'one'", "next = x'7b22'", "next = x'6e756c6c'", "stage = 65536", "evaluated_ms = 'now'", "proof = x'00'", "id = x'ff'", "kind = 'k'"),
    ];

    public static IEnumerable<object[]> KeyDamage =>
    [
        .. OnEachDatabase("subject = ''", "destroyed_ms = 9223372036854775807", "master_key = ''", "master_key = 'two words'", "id = 'e 1'", "kind = 99"),
        .. OnSqlite("key_id = 'no guid'", "wrapped = 'text'", "master_key = x'01'", "destroyed_ms = 'never'", "id = x'ff'", "kind = 'k'"),
    ];

    [Theory]
    [MemberData(nameof(EventDamage))]
    public async Task InspectEvents_DamagedRow_IsListedWithoutContent(DatabaseKind kind, string damage)
    {
        await using var database = await CreateAsync(kind, $"update outcome_events set {damage} where id = 'e1' and version = 1");
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);

        var rows = await AllAsync<StoredEvent>((after, size) => store.InspectEventsAsync("default", after, size, CancellationToken.None));

        RequireOneDamaged(rows, 5);
    }

    [Theory]
    [MemberData(nameof(SummaryDamage))]
    public async Task InspectSummaries_DamagedRow_IsListedWithoutContent(DatabaseKind kind, string damage)
    {
        await using var database = await CreateAsync(kind, $"update outcome_records set {damage} where id = 'e1'");
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);

        var rows = await AllAsync<RecordSummary>((after, size) => store.InspectSummariesAsync("default", after, size, CancellationToken.None));

        RequireOneDamaged(rows, 3);
    }

    [Theory]
    [MemberData(nameof(KeyDamage))]
    public async Task InspectKeys_DamagedRow_IsListedWithoutContent(DatabaseKind kind, string damage)
    {
        await using var database = await CreateAsync(kind, $"update outcome_keys set {damage} where id = 'e1'");
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);

        var rows = await AllAsync<WrappedRecordKey>((after, size) => store.InspectKeysAsync("default", after, size, CancellationToken.None));

        RequireOneDamaged(rows, 3);
    }

    [Theory, EachDatabase]
    public async Task InspectEvents_DamagedId_IsThePlace(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind, "update outcome_events set id = 'e 1', kind = 77 where id = 'e1' and version = 2");
        await using var context = database.Open();

        var rows = await new EntityFrameworkStore<OutcomesDbContext>(context).InspectEventsAsync("default", after: null, 10, CancellationToken.None);

        Assert.Equal(new RowPlace(77, "e 1", 2), Assert.Single(rows, row => row.Content is null).Place);
    }

    /// <summary>Several rows whose key can't be told come last, one page after the other.</summary>
    [Fact]
    public async Task InspectEvents_KeysThatCannotBeTold_ComeLast()
    {
        await using var database = await CreateAsync(DatabaseKind.Sqlite, "update outcome_events set kind = 'k' || version where id = 'e1'");
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);

        var rows = await AllAsync<StoredEvent>((after, size) => store.InspectEventsAsync("default", after, size, CancellationToken.None));

        Assert.Equal([true, true, false, false, false], rows.Select(row => row.Content is not null));
        Assert.All(rows.Skip(2), row => Assert.Equal(int.MaxValue, row.Place.Kind));
    }

    [Theory, EachDatabase]
    public async Task InspectClinics_ClinicThatIsNone_IsListedWithItsRows(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind, "update outcome_events set clinic = 'x y' where id = 'e1'; update outcome_keys set clinic = 'z!' where id = 'e1'");
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);

        Assert.Equal(["default", "x y", "z!"], await store.InspectClinicsAsync(after: null, 10, CancellationToken.None));
        Assert.Equal([(1L, true), (2L, true), (3L, true)], (await store.InspectEventsAsync("x y", after: null, 10, CancellationToken.None)).Select(row => (row.Place.Version, row.Content is null)));
        Assert.Null(Assert.Single(await store.InspectKeysAsync("z!", after: null, 10, CancellationToken.None)).Content);
    }

    [Theory, EachDatabase]
    public async Task InspectEvents_RecordsWithoutSummaries_AreListed(DatabaseKind kind)
    {
        await using var database = await CreateAsync(kind, "delete from outcome_records");
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);

        Assert.Equal(["default"], await store.InspectClinicsAsync(after: null, 10, CancellationToken.None));
        Assert.Empty(await store.InspectSummariesAsync("default", after: null, 10, CancellationToken.None));
        Assert.Equal(5, (await store.InspectEventsAsync("default", after: null, 10, CancellationToken.None)).Count(row => row.Content is not null));
    }

    private static IEnumerable<object[]> OnEachDatabase(params string[] damages) =>
        EachDatabaseAttribute.All.SelectMany(_ => damages, (kind, damage) => new object[] { kind, damage });

    private static IEnumerable<object[]> OnSqlite(params string[] damages) => damages.Select(damage => new object[] { DatabaseKind.Sqlite, damage });

    private static async Task<TestDatabase> CreateAsync(DatabaseKind kind, string damage)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var step = new SummaryStep { Command = "sign-note", Rule = "DOC002", DueOn = new DateOnly(2026, 3, 9), Urgency = Urgency.Routine, MessageKey = "DOC002", Evidence = [] };
        var first = Made.Append(Made.E1, 0, "m1", count: 3);
        var batch = Made.Batch(first with { Summary = first.Summary with { Next = step, OrderKey = "1" } }, Made.Append(Made.E2, 0, "m1"), Made.Append(Made.C1, 0, "m1"));
        await new EntityFrameworkStore<OutcomesDbContext>(context).AppendAsync(batch with { NewKeys = [Made.Key(Made.E1), Made.Key(Made.E2), Made.Key(Made.C1)] });
        await database.ExecuteAsync(damage);
        return database;
    }

    private static async Task<List<InspectedRow<T>>> AllAsync<T>(Func<RowPlace?, int, ValueTask<IReadOnlyList<InspectedRow<T>>>> list)
        where T : class
    {
        var rows = new List<InspectedRow<T>>();
        while (rows.Count < 20 && await list(rows.Count == 0 ? null : rows[^1].Place, 1) is [var row])
        {
            rows.Add(row);
        }

        return rows;
    }

    private static void RequireOneDamaged<T>(List<InspectedRow<T>> rows, int count)
        where T : class
    {
        Assert.Equal(count, rows.Count);
        Assert.Equal(count, rows.Select(row => row.Place).Distinct().Count());
        Assert.Single(rows, row => row.Content is null);
    }
}
