using TherapyOutcomes.Load.Speed.Cases;

namespace TherapyOutcomes.Load.Speed.Parts;

/// <summary>A command on an episode of 30 events: read, judged, appended. The least is 80 % of the speed of plain ADO.NET, with 8 callers 70 %.</summary>
internal static class OneCommand
{
    private const int Events = 30;

    public static async Task RunAsync(string provider, int callers, int rounds, int calls)
    {
        await using var database = await SpeedDatabase.CreateAsync(provider);
        var cold = new ServiceCase(database, "cold", calls);
        await cold.FillAsync(callers, Events);
        var warm = new ServiceCase(database, "warm", calls);
        await warm.FillAsync(callers, Events);
        await using var rawCold = new RawCase(database, "rawcold", calls);
        await new ServiceCase(database, "rawcold", calls).FillAsync(callers, Events);
        await using var rawWarm = new RawCase(database, "rawwarm", calls);
        await new ServiceCase(database, "rawwarm", calls).FillAsync(callers, Events);
        using var disk = new DiskCase();
        await database.AnalyzeAsync();

        List<Way> ways =
        [
            cold.Cold("library, nothing known"),
            rawCold.Cold("ADO.NET, nothing known"),
            warm.Warm("library, episode known"),
            rawWarm.Warm("ADO.NET, version known"),
        ];
#if MARTEN
        await using var marten = provider == Databases.LoadDatabase.PostgreSql ? new MartenCase(database, "marten", calls) : null;
        if (marten is not null)
        {
            await marten.FillAsync(callers, Events);
            ways.Add(marten.Way("Marten, inline snapshot, no rules"));
        }
#endif
        if (callers == 1)
        {
            ways.Add(disk.Way);
        }

        var measured = await Rounds.MeasureAsync(ways, rounds, callers, calls);
        Report.Title($"One command, {Events} events, {callers} caller(s), {provider}");
        Report.Times(measured);
        Report.Aim($"library in % of ADO.NET, nothing known (at least {Least(callers)})", measured[0].PercentOf(measured[1]), least: Least(callers));
        Report.Aim($"library in % of ADO.NET, known (at least {Least(callers)})", measured[2].PercentOf(measured[3]), least: Least(callers));
        if (measured.Find(one => one.Name.StartsWith("Marten", StringComparison.Ordinal)) is { } other)
        {
            Report.Aim($"library in % of Marten, known{(callers == 1 ? "" : " (at least 200)")}", measured[2].PercentOf(other), least: callers == 1 ? null : 200);
        }
    }

    private static double Least(int callers) => callers == 1 ? 80 : 70;
}
