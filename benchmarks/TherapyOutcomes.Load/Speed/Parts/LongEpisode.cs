using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Load.Speed.Cases;

namespace TherapyOutcomes.Load.Speed.Parts;

/// <summary>A command on a long episode against one on a short one: at most three times as long if the process knows the episode.</summary>
internal static class LongEpisode
{
    private const int Short = 10;

    public static async Task RunAsync(string provider, int rounds, int calls, int length)
    {
        await using var database = await SpeedDatabase.CreateAsync(provider);
        var (small, large) = (new ServiceCase(database, "small", 1), new ServiceCase(database, "large", 1));
        await small.FillAsync(callers: 1, Short, TimeSpan.FromHours(1));
        await large.FillAsync(callers: 1, length, TimeSpan.FromHours(1));
        var (smallCold, largeCold) = (new ServiceCase(database, "smallcold", 1), new ServiceCase(database, "largecold", 1));
        await smallCold.FillAsync(callers: 1, Short, TimeSpan.FromHours(1));
        await largeCold.FillAsync(callers: 1, length, TimeSpan.FromHours(1));
        await database.AnalyzeAsync();

        List<Way> known = [small.Warm($"{Short} events, known"), large.Warm($"{length} events, known")];
#if MARTEN
        await using var marten = provider == LoadDatabase.PostgreSql ? new MartenCase(database, "marten", 1) : null;
        if (marten is not null)
        {
            await marten.FillAsync(callers: 1, length);
            known.Add(marten.Way($"Marten, {length} events, inline snapshot"));
        }
#endif
        // Short rounds, so that the short episode stays short.
        var measured = await Rounds.MeasureAsync(known, rounds, callers: 1, Math.Max(5, calls / 10));
        var unknown = await Rounds.MeasureAsync([smallCold.Cold($"{Short} events, nothing known"), largeCold.Cold($"{length} events, nothing known")], rounds, callers: 1, calls: 1);
        Report.Title($"A long episode, {provider}");
        Report.Times([.. measured, .. unknown]);
        Report.Aim("times as long as the short one, known (at most 3)", measured[1].TimesOf(measured[0]), most: 3);
        Report.Aim("times as long as the short one, nothing known", unknown[1].TimesOf(unknown[0]));
        if (measured.Count > 2)
        {
            Report.Aim("library in % of Marten (at least 100)", measured[1].PercentOf(measured[2]), least: 100);
        }
    }
}
