using System.Collections.Concurrent;
using System.Diagnostics;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Load.Speed.Cases;

namespace TherapyOutcomes.Load.Speed.Parts;

/// <summary>How often a command asks PostgreSQL something, counted by the driver: at most three times and the commit.</summary>
internal static class RoundTrips
{
    public static async Task RunAsync()
    {
        await using var database = await SpeedDatabase.CreateAsync(LoadDatabase.PostgreSql);
        var service = new ServiceCase(database, "trips", 3);
        await service.FillAsync(callers: 1, events: 30);
        var call = await service.Warm("library").BeginAsync();
        await call(0, 0);

        var asked = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => asked.Enqueue($"{activity.DisplayName}: {(activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement"))?.ToString()?.ReplaceLineEndings(" ")}"),
        };
        ActivitySource.AddActivityListener(listener);
        Report.Title("Round trips of a command, postgres");
        foreach (var (name, number) in new[] { ("episode known", 0), ("nothing known", 1) })
        {
            asked.Clear();
            await call(0, number);
            Report.Aim($"{name} (at most 4 with the commit)", [asked.Count], most: 4);
            foreach (var text in asked)
            {
                Report.Line($"   {text[..Math.Min(text.Length, 110)]}");
            }
        }
    }
}
