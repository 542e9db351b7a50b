using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Processes;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;
using Xunit.Abstractions;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Feeds;

/// <summary>
/// A process that follows the feed is ended at a random moment, again and again, such as after it handled events and before it kept its position. Beside it,
/// others write. Because it handles each event once for its id, nothing is missed or done twice.
/// </summary>
[Trait("Speed", "Slow")]
[Collection(ProcessTests.Name)]
public sealed class FollowerCrashTests(ITestOutputHelper output)
{
    private const int Crashes = 20;

    // Slow enough for a new process to catch up soon, so that it reads what has only just been committed.
    private const int MostPauseOfAWriter = 600;
    private const int MostHeld = 40;
    private const int LongestLife = 800;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [PostgreSqlFact]
    public async Task Kill_FollowerAtAnyMoment_HandlesEveryEventOnceAndInOrder()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await database.ExecuteAsync("create table effects (number bigint generated always as identity, event_id uuid primary key, record text, version bigint); create table reader (position text); insert into reader values (null)");
        var (writers, isWriting, lines) = (new FeedWriters(database, DatabaseKind.PostgreSql, MostHeld), true, new List<string>());
        var writing = writers.RunAsync(_ => Volatile.Read(ref isWriting), MostPauseOfAWriter);
        var unkept = 0;
        for (var crash = 0; crash < Crashes; crash++)
        {
            await using var follower = await StartAsync(database);
            List<string> ofThis = [await follower.ReadAsync()];
            await Task.Delay(Random.Shared.Next(0, LongestLife));
            ofThis.AddRange(await follower.KillAsync());
            unkept += ofThis[^1] == "kept" ? 0 : 1;
            lines.AddRange(ofThis);
        }

        Volatile.Write(ref isWriting, false);
        await writing;
        await using (var last = await StartAsync(database))
        {
            lines.AddRange(await ReadToTheEndAsync(database, last, writers.Committed.Count));
        }

        var effects = await EffectsAsync(database);
        var repeated = lines.Where(line => line != "kept").Select(line => line.Split(' ')).Sum(handled => Number(handled[1]) - Number(handled[2]));
        output.WriteLine($"Ended {Crashes} times, {unkept} times before the position was kept. {effects.Count} events, {repeated} of them read again.");
        Assert.Equal(writers.Committed.Order(), effects.Select(effect => effect.EventId).Order());
        Assert.All(effects.GroupBy(effect => effect.Record), record => Assert.Equal(Enumerable.Range(1, record.Count()).Select(version => (long)version), record.Select(effect => effect.Version)));
        Assert.True(repeated > 0, "No process was ended before it had kept its position.");
    }

    private static Task<LoadProcess> StartAsync(TestDatabase database) => LoadProcess.StartAsync("follow", "postgres", database.ConnectionString);

    // Other transactions on the server can hold the feed back for a while.
    private static async Task<List<string>> ReadToTheEndAsync(TestDatabase database, LoadProcess follower, int count)
    {
        var end = DateTime.UtcNow + Patience;
        while (await database.CountAsync("effects") < count && DateTime.UtcNow < end)
        {
            await Task.Delay(50);
        }

        return await follower.KillAsync();
    }

    private static async Task<List<Effect>> EffectsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.Database.SqlQuery<Effect>($"select event_id as \"EventId\", record as \"Record\", version as \"Version\" from effects order by number").ToListAsync();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Effect(Guid EventId, string Record, long Version);
}
