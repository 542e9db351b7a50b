using TherapyOutcomes.Load.Databases;

namespace TherapyOutcomes.Load.Crashes;

/// <summary>
/// Writes as fast as it can until somebody ends the process. Each accepted command is reported after its answer: its id, and each event
/// that the answer names.
/// </summary>
/// <remarks>
/// It can be started again on the same database, with another name. Its clock goes on with each command, so that visits don't pile up
/// on one day, and starts later each time.
/// </remarks>
internal static class CrashWriter
{
    public const int Clients = 3;
    public const int Episodes = 2;

    // Often enough for a process that runs for a second to be ended while SQLite copies its log into the database.
    private const int PagesInLog = 25;

    // A bound for the case that nobody ends the process.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(string provider, string connection, string name, int writers, bool isInGroups)
    {
        var clock = new StoryClock(name);
        var database = new LoadDatabase(provider, connection, PagesInLog);
        var store = isInGroups ? database.OpenInGroups() : database.Store;
        var service = new OutcomeServiceFactory { Store = store, Time = clock, StoresTextUnencrypted = true }.CreateService();
        foreach (var opening in Visits.Openings(Clients, Episodes, StoryClock.Start))
        {
            await service.SubmitAsync(opening);
        }

        Lines.Write("ready");
        using var end = new CancellationTokenSource(Longest);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(number => WriteAsync(service, clock, new Visits($"{name}-{number}", Clients, Episodes), end.Token)));
    }

    private static async Task WriteAsync(OutcomeService service, StoryClock clock, Visits visits, CancellationToken end)
    {
        await Task.Yield();
        while (!end.IsCancellationRequested)
        {
            var command = visits.Next(clock.Next());
            var answer = await service.SubmitAsync(command, end);
            if (answer.Accepted)
            {
                var events = answer.Events.Select(recorded => $"{(int)recorded.Metadata.Record.Kind}/{recorded.Metadata.Record.Id}/{recorded.Metadata.Version}");
                Lines.Write($"written {command.CommandId} {string.Join(' ', events)}");
            }
        }
    }
}
