using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Keys;
using TherapyOutcomes.EntityFrameworkCore.Tests.Processes;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Vault;
using Xunit.Abstractions;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Crashes;

/// <summary>
/// A process that erases one client after the other is ended at a random moment, again and again on the same database. Every erasure that it had answered
/// is there, and none by half; and once the last one was sent again, the keys are in no file.
/// </summary>
[Trait("Speed", "Slow")]
[Collection(ProcessTests.Name)]
public sealed class ErasingCrashTests(ITestOutputHelper output)
{
    private const int LeastErasures = 3;

    [Theory]
    [EachDatabase]
    public async Task Kill_WhileErasing_LeavesEveryAnsweredErasureAndNoneByHalf(DatabaseKind kind)
    {
        using var keys = new KeyFile(MasterKeyRing.CreateLine("k1"));
        await using var database = await TestDatabase.CreateAsync(kind);
        var (lines, interrupted) = (new List<string>(), 0);
        for (var crash = 0; crash < Repetitions.Crashes; crash++)
        {
            await using var program = await StartAsync(kind, database, crash, keys);
            lines.AddRange(await ReadAsync(program));
            await Task.Delay(Random.Shared.Next(0, 300));
            lines.AddRange(await program.KillAsync());

            await AssertWholeAsync(database, lines);
            Assert.Empty((await Node(database, keys).CreateVerifier().VerifyAsync()).Findings);
            interrupted += await EraseLastAgainAsync(database, keys, lines) ? 0 : 1;
            Assert.Empty((await Node(database, keys).CreateVerifier().VerifyAsync()).Findings);
            AssertNoKeyIsLeft(database, lines);
        }

        output.WriteLine($"{kind}: ended {Repetitions.Crashes} times, {lines.Count(line => line.StartsWith("erased", StringComparison.Ordinal))} answered erasures were all there; {interrupted} were not yet done and done later.");
    }

    private static async Task<List<string>> ReadAsync(LoadProcess program)
    {
        var lines = new List<string>();
        while (lines.Count(line => line.StartsWith("erased", StringComparison.Ordinal)) < LeastErasures)
        {
            lines.Add(await program.ReadAsync());
        }

        return lines;
    }

    private static Task<LoadProcess> StartAsync(DatabaseKind kind, TestDatabase database, int number, KeyFile keys) => LoadProcess.StartAsync(
        "erase", kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", database.ConnectionString, number.ToString(CultureInfo.InvariantCulture), keys.Path);

    private static OutcomeServiceFactory Node(TestDatabase database, KeyFile keys) =>
        new() { Store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)), MasterKeys = keys.Open() };

    private static async Task AssertWholeAsync(TestDatabase database, List<string> lines)
    {
        if (database is SqliteTestDatabase)
        {
            await using var context = database.Open();
            Assert.Equal(["ok"], await context.Database.SqlQueryRaw<string>("pragma integrity_check").ToListAsync());
        }

        var history = await StoredHistory.ReadAsync(database);
        history.AssertWhole();
        history.AssertHolds(lines.Where(line => !line.StartsWith("keys", StringComparison.Ordinal)));
        const string Receipt = "exists (select 1 from outcome_events e where e.name = 'ClientErased' and e.id = k.subject)";
        Assert.Equal(0, await database.CountAsync($"outcome_keys k where k.subject is not null and (k.wrapped is null) <> {Receipt}"));
        Assert.Equal(0, await database.CountAsync("outcome_keys where (wrapped is null) <> (destroyed_ms is not null) or (wrapped is null) <> (master_key is null)"));
    }

    // Whoever gets no answer sends the command again.
    private static async Task<bool> EraseLastAgainAsync(TestDatabase database, KeyFile keys, List<string> lines)
    {
        var client = lines.Last(line => line.StartsWith("keys", StringComparison.Ordinal)).Split(' ')[1];
        var answer = await Node(database, keys).CreateService().SubmitAsync(new EraseClient
        {
            Client = new(client),
            Reason = ErasureReason.ClientRequest,
            At = DateTimeOffset.UtcNow,
            Actor = new("pat"),
            CommandId = new($"erase-{client}"),
        });
        Assert.True(answer.Accepted, answer.Error?.Code);
        return answer.IsRepeat;
    }

    private static void AssertNoKeyIsLeft(TestDatabase database, List<string> lines)
    {
        if (database is SqliteTestDatabase file)
        {
            var files = DatabaseFiles.Read(file);
            Assert.All(KeysOf(lines), bytes => Assert.DoesNotContain(files.Values, content => content.AsSpan().IndexOf(bytes) >= 0));
        }
    }

    private static IEnumerable<byte[]> KeysOf(List<string> lines) => lines
        .Select(line => line.Split(' ')).Where(parts => parts[0] == "keys").SelectMany(parts => parts[2..]).Select(Convert.FromHexString);
}
