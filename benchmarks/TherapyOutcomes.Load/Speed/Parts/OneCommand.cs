using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Load.Speed.Cases;

namespace TherapyOutcomes.Load.Speed.Parts;

/// <summary>A command on an episode of 30 events: read, judged, appended. The least is 80 % of the speed of plain ADO.NET, with 8 callers 70 %.</summary>
internal static class OneCommand
{
    private const int Events = 30;
    private const string Marten = "Marten, inline snapshot, no rules";

    public static async Task RunAsync(string provider, int callers, int rounds, int calls)
    {
        await using var database = await SpeedDatabase.CreateAsync(provider);
        using var disk = new DiskCase();
        var (cold, warm) = (await FillAsync("cold"), await FillAsync("warm"));
        await using var rawCold = await RawAsync("rawcold", isPrepared: false);
        await using var rawWarm = await RawAsync("rawwarm", isPrepared: false);
        List<Way> ways =
        [
            cold.Cold("library, nothing known"),
            rawCold.Cold("ADO.NET, nothing known"),
            warm.Warm("library, episode known"),
            rawWarm.Warm("ADO.NET, version known"),
        ];

        await using var preparedCold = await RawAsync("preparedcold", isPrepared: true);
        await using var preparedWarm = await RawAsync("preparedwarm", isPrepared: true);
        if (provider == LoadDatabase.PostgreSql)
        {
            ways.AddRange([preparedCold.Cold("prepared ADO.NET, nothing known"), preparedWarm.Warm("prepared ADO.NET, version known")]);
        }

#if MARTEN
        await using var marten = provider == LoadDatabase.PostgreSql ? new MartenCase(database, "marten", calls) : null;
        if (marten is not null)
        {
            await marten.FillAsync(callers, Events);
            ways.Add(marten.Way(Marten));
        }
#endif
        if (callers == 1)
        {
            ways.Add(disk.Way);
        }

        await database.AnalyzeAsync();
        var measured = await Rounds.MeasureAsync(ways, rounds, callers, calls);
        Report.Title($"One command, {Events} events, {callers} caller(s), {provider}");
        Report.Times(measured);
        var least = callers == 1 ? 80 : 70;
        Report.Aim($"library in % of ADO.NET, nothing known (at least {least})", measured[0].PercentOf(measured[1]), least);
        Report.Aim($"library in % of ADO.NET, known (at least {least})", measured[2].PercentOf(measured[3]), least);
        if (provider == LoadDatabase.PostgreSql)
        {
            Report.Aim("library in % of prepared ADO.NET, nothing known", measured[0].PercentOf(measured[4]));
            Report.Aim("library in % of prepared ADO.NET, known", measured[2].PercentOf(measured[5]));
        }

        if (measured.Find(one => one.Name == Marten) is { } other)
        {
            Report.Aim($"library in % of Marten, known{(callers == 1 ? "" : " (at least 200)")}", measured[2].PercentOf(other), least: callers == 1 ? null : 200);
        }

        async Task<ServiceCase> FillAsync(string episodes)
        {
            var service = new ServiceCase(database, episodes, calls);
            await service.FillAsync(callers, Events);
            return service;
        }

        async Task<RawCase> RawAsync(string episodes, bool isPrepared)
        {
            await FillAsync(episodes);
            return new RawCase(database, episodes, calls, isPrepared);
        }
    }
}
