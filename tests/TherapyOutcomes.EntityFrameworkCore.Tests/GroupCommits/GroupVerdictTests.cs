using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.GroupCommits;

/// <summary>Batches that are written together: each gets the answer that it would get if they were written one after the other.</summary>
public sealed class GroupVerdictTests
{
    private static readonly RecordKey P1 = RecordKey.For(ClinicId.Default, new PractitionerId("p1"));

    [Theory, EachDatabase]
    public async Task Append_RecordsOfTheirOwn_AreAllWrittenInOneTransaction(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);

        var results = await held.AppendTogetherAsync([.. Enumerable.Range(0, 20).Select(number => Batch(Clinic.Episode($"e{number}"), 0, "m1", count: 3))]);

        Assert.All(results, result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(2, held.Created);
        Assert.Equal([1, 2, 3], await held.Store.VersionsAsync(Clinic.Episode("e19")));
        Assert.Equal(21, await database.CountAsync("outcome_records where version > 0"));
    }

    [Theory, EachDatabase]
    public async Task Append_OneRecordInSuccession_HasEachVersionAndTheLastSummary(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);

        var results = await held.AppendTogetherAsync(Batch(Made.E1, 0, "m1"), Batch(Made.E1, 1, "m2", count: 2), Batch(Made.E1, 3, "m3"));

        Assert.All(results, result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(2, held.Created);
        Assert.Equal([1, 2, 3, 4], await held.Store.VersionsAsync(Made.E1));
        Assert.Equal(1, await database.CountAsync("outcome_records where id = 'e1' and version = 4"));
    }

    [Theory, EachDatabase]
    public async Task Append_SameVersionTwice_TheSecondIsAConflictAndOthersAreWritten(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);

        var results = await held.AppendTogetherAsync(Batch(Made.E1, 0, "m1"), Batch(Made.E1, 0, "m2"), Batch(Made.E2, 0, "m3"));

        Assert.IsType<AppendResult.Appended>(results[0]);
        Assert.Equal(new AppendResult.Conflict { Key = Made.E1, Expected = 0, Actual = 1 }, results[1]);
        Assert.IsType<AppendResult.Appended>(results[2]);
        Assert.Equal(2, held.Created);
        Assert.Equal([1], await held.Store.VersionsAsync(Made.E1));
    }

    [Theory, EachDatabase]
    public async Task Append_OutdatedVersionOfAStoredRecord_IsAConflictBesideWinners(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        await held.Store.AppendAsync(Batch(Made.E1, 0, "m1", count: 2));

        var results = await held.AppendTogetherAsync(Batch(Made.E1, 1, "m2"), Batch(Made.E2, 0, "m2"), Made.Batch(Made.Append(Made.E1, 2, "m3"), Made.Append(Made.E2, 7, "m3")));

        Assert.Equal(new AppendResult.Conflict { Key = Made.E1, Expected = 1, Actual = 2 }, results[0]);
        Assert.IsType<AppendResult.Appended>(results[1]);
        Assert.Equal(new AppendResult.Conflict { Key = Made.E2, Expected = 7, Actual = 1 }, results[2]);
        Assert.Equal([1, 2], await held.Store.VersionsAsync(Made.E1));
    }

    /// <summary>What is there before and what comes before in the group are told alike, and before any conflict.</summary>
    [Theory, EachDatabase]
    public async Task Append_RecordedCommand_IsADuplicateBeforeAConflict(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        await held.Store.AppendAsync(Batch(Made.E1, 0, "m1", count: 2));

        var results = await held.AppendTogetherAsync(Batch(Made.E1, 0, "m1"), Batch(Made.E1, 2, "m2", count: 3), Batch(Made.E1, 2, "m2"), Batch(Made.E1, 5, "m3"));

        Assert.Equal([new RecordedCommand(Made.E1, new("m1"), 1, 2)], Duplicates(results[0]));
        Assert.IsType<AppendResult.Appended>(results[1]);
        Assert.Equal([new RecordedCommand(Made.E1, new("m2"), 3, 5)], Duplicates(results[2]));
        Assert.IsType<AppendResult.Appended>(results[3]);
        Assert.Equal([1, 2, 3, 4, 5, 6], await held.Store.VersionsAsync(Made.E1));
    }

    [Theory, EachDatabase]
    public async Task Append_AllAreTurnedAway_LeavesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        await held.Store.AppendAsync(Batch(Made.E1, 0, "m1"));

        var results = await held.AppendTogetherAsync(Asserting(Batch(Made.E2, 0, "m2"), (Made.E1, 0)), Batch(Made.E1, 0, "m1"));

        Assert.Equal(new AppendResult.Conflict { Key = Made.E1, Expected = 0, Actual = 1 }, results[0]);
        Assert.IsType<AppendResult.Duplicate>(results[1]);
        Assert.Equal(0, await database.CountAsync("outcome_records where id = 'e2'"));
    }

    /// <summary>Whoever asserts after the change loses, even a record that nobody had written to; whoever asserts before it wins.</summary>
    [Theory, EachDatabase]
    public async Task Append_AssertionAndChangeInOneGroup_AreInTheOrderOfArrival(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);

        var results = await held.AppendTogetherAsync(
            Asserting(Batch(Made.E1, 0, "m1"), (Made.C1, 0), (P1, 0)),
            Asserting(Batch(Made.C1, 0, "m2"), (P1, 0)),
            Asserting(Batch(Made.E2, 0, "m3"), (Made.C1, 0)),
            Asserting(Batch(Clinic.Episode("e3"), 0, "m4"), (Made.C1, 1)));

        Assert.IsType<AppendResult.Appended>(results[0]);
        Assert.IsType<AppendResult.Appended>(results[1]);
        Assert.Equal(new AppendResult.Conflict { Key = Made.C1, Expected = 0, Actual = 1 }, results[2]);
        Assert.IsType<AppendResult.Appended>(results[3]);
        Assert.Equal(0, await database.CountAsync("outcome_records where kind = 2 and version <> 0"));
        Assert.DoesNotContain(await held.Store.ListAsync(new RecordQuery { Clinic = ClinicId.Default }, after: null, 100, CancellationToken.None), summary => summary.Key == P1);
    }

    [Theory, EachDatabase]
    public async Task Append_KeyThatIsThere_IsAConflictEvenIfItsRecordIsNot(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        var ofClinic = Made.Key(RecordKey.For(ClinicId.Default));

        var results = await held.AppendTogetherAsync(
            Batch(Made.E1, 0, "m1") with { NewKeys = [Made.Key(Made.E1), ofClinic] },
            Batch(Made.E1, 1, "m2") with { NewKeys = [Made.Key(Made.E1)] },
            Batch(Made.E2, 0, "m3") with { NewKeys = [ofClinic] },
            Batch(Made.E1, 1, "m4"));

        Assert.IsType<AppendResult.Appended>(results[0]);
        Assert.Equal(new AppendResult.Conflict { Key = Made.E1, Expected = 1, Actual = 1 }, results[1]);
        Assert.Equal(new AppendResult.Conflict { Key = ofClinic.Record, Expected = 0, Actual = 0 }, results[2]);
        Assert.IsType<AppendResult.Appended>(results[3]);
        Assert.Equal(2, await database.CountAsync("outcome_keys"));
    }

    /// <summary>A key that came before the erasure is destroyed with it, and one that comes after it is not.</summary>
    [Theory, EachDatabase]
    public async Task Append_ErasureBetweenTwoKeys_DestroysTheFirst(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);

        var results = await held.AppendTogetherAsync(
            Batch(Made.E1, 0, "m1") with { NewKeys = [Made.Key(Made.E1)] }, Made.Erase(), Batch(Made.E2, 0, "m2") with { NewKeys = [Made.Key(Made.E2)] });

        Assert.All(results, result => Assert.IsType<AppendResult.Appended>(result));
        var keys = await held.Store.ReadKeysAsync([Made.E1, Made.E2], CancellationToken.None);
        Assert.Equal([(Made.E1, 0), (Made.E2, 3)], keys.OrderBy(key => key.Record.Id, StringComparer.Ordinal).Select(key => (key.Record, key.Wrapped.Length)));
    }

    /// <summary>What a client's batch outdates is what was there before it: earlier episodes of the group, and not later ones.</summary>
    [Theory, EachDatabase]
    public async Task Append_OutdatesBetweenEpisodes_OutdateThoseBefore(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        var (e3, later) = (Clinic.Episode("e3"), Clinic.Now.AddDays(30));
        await held.Store.AppendAsync(Reviewed(Batch(e3, 0, "m0"), later));

        await held.AppendTogetherAsync(
            Reviewed(Batch(Made.E1, 0, "m1"), later),
            Batch(Made.C1, 0, "m2") with { Outdates = [new ClientId("c1")], RecordedAt = Clinic.Now.AddDays(1) },
            Reviewed(Batch(Made.E2, 0, "m3"), later));

        var reviews = (await held.Store.ListAsync(new RecordQuery { Clinic = ClinicId.Default, Kind = RecordKind.Episode }, after: null, 100, CancellationToken.None))
            .ToDictionary(summary => summary.Key.Id, summary => summary.ReviewAt);
        Assert.Equal(Clinic.Now.AddDays(1), reviews["e1"]);
        Assert.Equal(later, reviews["e2"]);
        Assert.Equal(Clinic.Now.AddDays(1), reviews["e3"]);
    }

    [Theory, EachDatabase]
    public async Task Append_SeveralClinics_StayApart(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        var (north, south) = (new ClinicId("north"), new ClinicId("south"));

        var results = await held.AppendTogetherAsync(InClinic(south, "m1"), InClinic(north, "m1"), InClinic(south, "m1"));

        Assert.IsType<AppendResult.Appended>(results[0]);
        Assert.IsType<AppendResult.Appended>(results[1]);
        Assert.IsType<AppendResult.Duplicate>(results[2]);
        Assert.Equal([1], await held.Store.VersionsAsync(RecordKey.For(north, new EpisodeId("e1"))));
    }

    private static AppendBatch Batch(RecordKey key, long after, string command, int count = 1) => Made.Batch(Made.Append(key, after, command, count));

    private static AppendBatch Asserting(AppendBatch batch, params (RecordKey Key, long Version)[] expected) =>
        batch with { Assertions = [.. expected.Select(one => new RecordAssertion(one.Key, one.Version))] };

    private static AppendBatch Reviewed(AppendBatch batch, DateTimeOffset at) =>
        batch with { Appends = [.. batch.Appends.Select(append => append with { Summary = append.Summary with { ReviewAt = at } })] };

    private static AppendBatch InClinic(ClinicId clinic, string command) => Made.Batch(Made.Append(RecordKey.For(clinic, new EpisodeId("e1")), 0, command)) with { Clinic = clinic };

    private static RecordedCommand[] Duplicates(AppendResult result) => [.. Assert.IsType<AppendResult.Duplicate>(result).Commands];
}
