using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Load.Crashes;

/// <summary>
/// Follows a feed until somebody ends the process: a row in the table <c>effects</c> for each event, once for its id, and then the position in the table
/// <c>reader</c>. It pauses after each, so that it can be ended between the two.
/// </summary>
internal static class FeedFollower
{
    private const int EventsAtOnce = 10;
    private const int MostEvents = 200;

    // A bound for the case that nobody ends the process.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(string provider, string connection)
    {
        var database = new LoadDatabase(provider, connection);
        await using var context = database.Open();
        var position = (await context.Database.SqlQuery<string?>($"select position from reader").ToListAsync()).Single();
        Lines.Write("ready");
        using var end = new CancellationTokenSource(Longest);
        while (!end.IsCancellationRequested)
        {
            var page = (await database.Store.ReadFeedAsync(ClinicId.Default, position, Random.Shared.Next(1, MostEvents), end.Token)).Events;
            if (page.IsEmpty)
            {
                await Task.Delay(5, end.Token);
                continue;
            }

            var added = 0;
            foreach (var some in page.Chunk(EventsAtOnce))
            {
                added += await HandleAsync(context, some);
            }

            Lines.Write($"handled {page.Length} {added}");
            await PauseAsync(end.Token);
            position = page[^1].Position;
            await context.Database.ExecuteSqlAsync($"update reader set position = {position}", end.Token);
            Lines.Write("kept");
            await PauseAsync(end.Token);
        }
    }

    private static Task<int> HandleAsync(DbContext context, StoredFeedEvent[] some)
    {
        var ids = some.Select(fed => fed.Event.EventId).ToArray();
        var records = some.Select(fed => fed.Event.Key.ToString()).ToArray();
        var versions = some.Select(fed => fed.Event.Version).ToArray();
        return context.Database.ExecuteSqlAsync(
            $"insert into effects (event_id, record, version) select * from unnest({ids}, {records}, {versions}) on conflict (event_id) do nothing");
    }

    private static Task PauseAsync(CancellationToken end) => Task.Delay(Random.Shared.Next(15), end);
}
