using System.Globalization;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Load.Speed.Cases;

namespace TherapyOutcomes.Load.Speed.Groups;

/// <summary>
/// Compares many callers of a store that writes in groups with callers that commit by themselves, and with ADO.NET that writes as many events in groups of the
/// same size. The least is 80 % of the events per second of ADO.NET.
/// </summary>
internal static class GroupReport
{
    private const int MostCallers = 32;
    private const int Least = 80;

    public static async Task RunAsync(bool isShort)
    {
        foreach (var provider in SpeedDatabase.Providers)
        {
            await RunAsync(provider, warmUps: isShort ? 2 : 6, rounds: isShort ? 3 : 9, calls: isShort ? 20 : 60);
        }
    }

    private static async Task RunAsync(string provider, int warmUps, int rounds, int calls)
    {
        await using var database = await SpeedDatabase.CreateAsync(provider);
        var (together, single) = (await AppendingCase.CreateAsync(database, "groups", MostCallers, isInGroups: true), await AppendingCase.CreateAsync(database, "single", MostCallers, isInGroups: false));
        await AppendingCase.CreateAsync(database, "raw", MostCallers, isInGroups: false);
        await using var raw = new RawCase(database, "raw", callsOfCaller: 1, isPrepared: true);
        await database.AnalyzeAsync();

        var times = new List<(string Name, int Callers, CallTimes Times)>();
        var version = (long)AppendingCase.Events;
        for (var round = 0; round < warmUps + rounds; round++)
        {
            foreach (var callers in new[] { 1, 8, MostCallers })
            {
                times.Add(("in groups", callers, await together.RunAsync(callers, calls)));
                times.Add(("by itself", callers, await single.RunAsync(callers, calls)));
            }

            var size = Math.Clamp((int)Math.Round(together.LastSize), 1, MostCallers);
            times.Add(("ADO.NET", MostCallers, await CallTimes.OfAsync(async () => version = await WriteAsync(raw, version, size, MostCallers * calls), MostCallers * calls)));
            if (round == warmUps - 1)
            {
                times.Clear();
                together.Forget();
            }
        }

        await together.DisposeAsync();
        Report.Title($"Appends of several callers, {provider}");
        foreach (var way in times.GroupBy(one => (one.Name, one.Callers)))
        {
            Report.Line(CallTimes.Describe($"{way.Key.Name}, {way.Key.Callers} caller(s)", [.. way.Select(one => one.Times)]));
        }

        Report.Line(string.Create(CultureInfo.InvariantCulture, $"batches in a group of {MostCallers} callers: {Measured.Spread(together.Sizes, "0.0")}"));
        Report.Aim($"in groups, in % of ADO.NET (at least {Least})", PercentOf("ADO.NET", MostCallers), least: Least);
        foreach (var callers in new[] { 1, 8, MostCallers })
        {
            Report.Aim($"in groups, in % of each by itself, {callers} caller(s)", PercentOf("by itself", callers));
        }

        List<double> PercentOf(string other, int callers) => [.. Of("in groups", callers).Zip(Of(other, callers), (mine, others) => 100 * mine.PerSecond / others.PerSecond)];

        IEnumerable<CallTimes> Of(string name, int callers) => times.Where(one => one.Name == name && one.Callers == callers).Select(one => one.Times);
    }

    // One after the other to each episode, as the callers do. The last group may be smaller.
    private static async Task<long> WriteAsync(RawCase raw, long version, int size, int events)
    {
        var all = Enumerable.Range(0, events).Select(number => (Story.EpisodeOf("raw", number % MostCallers).Value, version + (number / MostCallers)));
        foreach (var group in all.Chunk(size))
        {
            await raw.WriteAsync(group);
        }

        return version + (events / MostCallers);
    }
}
