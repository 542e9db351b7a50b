using System.Buffers;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.EntityFrameworkCore.Tests.Verification;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Rotations;

/// <summary>A process lacks a master key, or has another one of the same id: it says so, writes nothing and spoils nothing.</summary>
public sealed class MissingMasterKeyTests
{
    private static readonly string Old = MasterKeyRing.CreateLine("k1");
    private static readonly string New = MasterKeyRing.CreateLine("k2");
    private static readonly ClientInCare First = new("c1");
    private static readonly ClientInCare Second = new("c2");

    [Theory, EachDatabase]
    public async Task Node_WithoutTheNewKey_NamesItAndGoesOnOnceItsFileHasIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var behind = new KeyFile(Old);
        var (node, other) = (Node(database, behind.Open()), Node(database, MasterKeyRing.Parse($"{New}\n{Old}")));
        await RecordAsync(node, First);
        await RecordAsync(other, Second);
        Assert.Equal(["k1", "k1", "k1", "k1", "k2", "k2", "k2"], await MasterKeysAsync(database));
        await using var tables = await Tables.OpenAsync(database);
        var before = await ContentAsync(tables);
        var service = node.CreateService();

        await AssertNamesAsync("k2", () => service.SubmitAsync(Clinic.Score("c2-a", 30)));
        await AssertNamesAsync("k2", () => service.SubmitAsync(Second.Erasure));
        await AssertNamesAsync("k2", () => Second.WordsAsync(service));
        Assert.Equal(["first words of c1", "recipient of c1", "second words of c1"], await First.WordsAsync(service));
        Assert.Equal(before, await ContentAsync(tables));

        Assert.True((await other.CreateKeyRotation().RunAsync()).IsComplete);
        await AssertNamesAsync("k2", () => First.WordsAsync(service));

        behind.Write(Old, New);
        Assert.True((await service.SubmitAsync(Clinic.Score("c2-a", 30))).Accepted);
        Assert.True((await service.SubmitAsync(Clinic.Score("c1-b", 30))).Accepted);
        Assert.Equal(["first words of c1", "recipient of c1", "second words of c1"], await First.WordsAsync(service));
        Assert.Equal(["first words of c2", "recipient of c2", "second words of c2"], await Second.WordsAsync(service));
        Assert.Empty((await node.CreateVerifier().VerifyAsync()).Findings);
    }

    [Theory, EachDatabase]
    public Task AnyCall_MasterKeyLost_SaysSoAndWritesNothing(DatabaseKind kind) => FailAsync(kind, New, ErrorCodes.MasterKeyMissing);

    [Theory, EachDatabase]
    public Task AnyCall_AnotherMasterKeyOfTheSameId_SaysSoAndWritesNothing(DatabaseKind kind) => FailAsync(kind, MasterKeyRing.CreateLine("k1"), ErrorCodes.KeyUnreadable);

    private static async Task FailAsync(DatabaseKind kind, string line, string code)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var right = Node(database, MasterKeyRing.Parse(Old));
        await RecordAsync(right, First);
        await using var tables = await Tables.OpenAsync(database);
        var before = await ContentAsync(tables);
        var wrong = Node(database, MasterKeyRing.Parse(line));
        var service = wrong.CreateService();

        Command[] commands = [Clinic.Score("c1-a", 30), Clinic.Open("new"), First.Erasure];
        foreach (var command in commands)
        {
            await AssertFailsAsync(code, () => service.SubmitAsync(command));
        }

        await AssertFailsAsync(code, () => First.WordsAsync(service));
        await AssertFailsAsync(code, () => service.ReadEpisodeAsync(ClinicId.Default, new("c1-a")));
        await AssertFailsAsync(code, () => wrong.CreateExporter().WriteAsync(ClinicId.Default, First.Client, new DateOnly(2026, 3, 2), new ArrayBufferWriter<byte>()));
        Assert.Equal(2, (await wrong.CreateWorklist().ReadAsync(new WorklistRequest { Clinic = ClinicId.Default })).Entries.Length);
        var finding = Assert.Single((await wrong.CreateVerifier().VerifyAsync()).Findings);
        Assert.Equal((TamperingKind.KeyNotOpened, "clinic/default"), (finding.Kind, finding.Record));
        Assert.Equal(code == ErrorCodes.MasterKeyMissing ? "k1" : null, finding.MissingMasterKey);
        Assert.Contains("'k1'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(finding, Assert.Single((await wrong.CreateVerifier().SealAsync(ClinicId.Default, new ActorId("office"))).Verification.Findings));
        var report = await wrong.CreateKeyRotation().RunAsync();
        Assert.Equal((0L, 0L, 4, false), (report.Rewrapped, report.Current, report.Failed.Length, report.IsComplete));
        Assert.All(report.Failed, failure => Assert.Contains("'k1'", failure.Message, StringComparison.Ordinal));

        Assert.Equal(before, await ContentAsync(tables));
        Assert.Empty((await right.CreateVerifier().VerifyAsync()).Findings);
        var again = Node(database, MasterKeyRing.Parse(Old)).CreateService();
        Assert.False(await First.IsErasedAsync(database, again));
        Assert.True((await again.SubmitAsync(Clinic.Score("c1-a", 30))).Accepted);
    }

    private static async Task RecordAsync(OutcomeServiceFactory node, ClientInCare client)
    {
        var service = node.CreateService();
        foreach (var command in client.Commands)
        {
            Assert.True((await service.SubmitAsync(command)).Accepted);
        }
    }

    private static async Task AssertFailsAsync(string code, Func<Task> call)
    {
        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(call);
        Assert.Equal(code, thrown.Code);
        Assert.Contains("'k1'", thrown.Message, StringComparison.Ordinal);
    }

    private static async Task AssertNamesAsync(string key, Func<Task> call)
    {
        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(call);
        Assert.Equal(ErrorCodes.MasterKeyMissing, thrown.Code);
        Assert.Contains($"'{key}'", thrown.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> MasterKeysAsync(TestDatabase database)
    {
        var keys = await new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)).InspectKeysAsync("default", after: null, 100, CancellationToken.None);
        return [.. keys.Select(row => row.Content!.MasterKeyId!).Order(StringComparer.Ordinal)];
    }

    // All rows of all tables, as they are.
    private static async Task<string> ContentAsync(Tables tables)
    {
        var rows = new List<string>();
        foreach (var table in new[] { "outcome_events", "outcome_records", "outcome_keys" })
        {
            rows.AddRange((await tables.RowsAsync(table)).Select(row => string.Join(", ", row.Select(column => $"{column.Key}={Shown(column.Value)}"))));
        }

        return string.Join('\n', rows);
    }

    private static string Shown(object? value) => value is byte[] bytes ? Convert.ToHexString(bytes) : FormattableString.Invariant($"{value}");

    private static OutcomeServiceFactory Node(TestDatabase database, IMasterKeyProvider masterKeys) =>
        new() { Store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)), Time = new ClinicClock(), MasterKeys = masterKeys };
}
