using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Processes;
using Xunit.Abstractions;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Crashes;

/// <summary>
/// A process that writes is ended at a random moment, again and again on the same database. Whatever it had answered must be there, and nothing by
/// half; and the next process must be able to go on.
/// </summary>
[Trait("Speed", "Slow")]
[Collection(ProcessTests.Name)]
public sealed class CrashTests(ITestOutputHelper output)
{
    private const string Writers = "4";
    private const int LeastAnswers = 20;

    [Theory]
    [EachDatabase]
    public Task Kill_AtAnyMoment_LeavesEveryAnsweredCommandAndNothingByHalf(DatabaseKind kind) => KillAsync(kind, Writers);

    [Theory]
    [EachDatabase]
    public Task Kill_WhileItWritesInGroups_LeavesEveryAnsweredCommandAndNothingByHalf(DatabaseKind kind) => KillAsync(kind, "24", "groups");

    private async Task KillAsync(DatabaseKind kind, string writers, params string[] options)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var written = new List<string>();
        for (var crash = 0; crash < Repetitions.Crashes; crash++)
        {
            await using var program = await StartAsync(kind, database, crash, writers, options);
            written.AddRange(await ReadAsync(program));
            await Task.Delay(Random.Shared.Next(0, 400));
            written.AddRange(await program.KillAsync());

            await AssertIntactAsync(database, kind);
            var history = await StoredHistory.ReadAsync(database);
            history.AssertWhole();
            history.AssertHolds(written);
        }

        output.WriteLine($"{kind}: ended {Repetitions.Crashes} times, {written.Count} answered commands were all there.");
    }

    [Fact]
    public async Task Copy_OfSqlitesFilesAtAnyMoment_HasEveryAnsweredCommandAndNothingByHalf()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var written = new List<string>();
        var program = await StartAsync(DatabaseKind.Sqlite, database, 0, Writers);
        await using (program)
        {
            for (var number = 0; number < Repetitions.Crashes; number++)
            {
                written.AddRange(await ReadAsync(program));
                await Task.Delay(Random.Shared.Next(0, 100));
                written.AddRange(program.ReadPresent());

                await using var copy = await CopyAsync(((SqliteTestDatabase)database).FilePath, program);
                await AssertIntactAsync(copy, DatabaseKind.Sqlite);
                var history = await StoredHistory.ReadAsync(copy);
                history.AssertWhole();
                history.AssertHolds(written);
            }
        }

        output.WriteLine($"Copied {Repetitions.Crashes} times, up to {written.Count} answered commands were all there.");
    }

    // All writers are at work by then.
    private static async Task<List<string>> ReadAsync(LoadProcess program)
    {
        var lines = new List<string>();
        while (lines.Count < LeastAnswers)
        {
            lines.Add(await program.ReadAsync());
        }

        return lines;
    }

    private static Task<LoadProcess> StartAsync(DatabaseKind kind, TestDatabase database, int number, string writers, params string[] options) => LoadProcess.StartAsync(
        ["write", kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", database.ConnectionString, number.ToString(CultureInfo.InvariantCulture), writers, .. options]);

    // As a volume's snapshot would have them. While the process is held, it can't change one file between the copies of the two.
    private static async Task<SqliteTestDatabase> CopyAsync(string path, LoadProcess program)
    {
        var copy = new SqliteTestDatabase();
        program.Stop();
        try
        {
            await Task.Delay(20);
            File.Copy(path, copy.FilePath);
            File.Copy($"{path}-wal", $"{copy.FilePath}-wal");
        }
        finally
        {
            program.Continue();
        }

        return copy;
    }

    private static async Task AssertIntactAsync(TestDatabase database, DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            await using var context = database.Open();
            Assert.Equal(["ok"], await context.Database.SqlQueryRaw<string>("pragma integrity_check").ToListAsync());
        }
    }
}
