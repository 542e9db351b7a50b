using System.Diagnostics;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Load.Speed.Parts;

namespace TherapyOutcomes.Load.Speed;

/// <summary>
/// Runs all parts, or those named, one after the other. Times of one part can be compared with each other, because its ways take turns; times of
/// different runs can't.
/// </summary>
internal static class SpeedReport
{
    public static async Task RunAsync(string[] options)
    {
        var isShort = options.Contains("--short");
        var chosen = options.Where(option => option != "--short").ToList();
        var (rounds, calls) = isShort ? (3, 20) : (11, 100);
        var clock = Stopwatch.StartNew();
        foreach (var (name, run) in Parts(rounds, calls, isShort))
        {
            if (chosen.Count == 0 || chosen.Contains(name))
            {
                var start = clock.Elapsed;
                await run();
                Report.Line(FormattableString.Invariant($"({name}: {(clock.Elapsed - start).TotalSeconds:0} s)"));
            }
        }

        Report.Line(FormattableString.Invariant($"{Environment.NewLine}{clock.Elapsed.TotalSeconds:0} s"));
    }

    private static IEnumerable<(string Name, Func<Task> Run)> Parts(int rounds, int calls, bool isShort)
    {
        foreach (var provider in SpeedDatabase.Providers)
        {
            yield return ("command", () => OneCommand.RunAsync(provider, callers: 1, rounds, calls));
        }

        if (SpeedDatabase.Server is not null)
        {
            yield return ("callers", () => OneCommand.RunAsync(LoadDatabase.PostgreSql, callers: 8, rounds, calls / 2));
            yield return ("trips", RoundTrips.RunAsync);
        }

        foreach (var provider in SpeedDatabase.Providers)
        {
            yield return ("length", () => LongEpisode.RunAsync(provider, rounds, calls, isShort ? 1_000 : 5_000));
            yield return ("worklist", () => FirstPage.RunAsync(provider, isShort ? 50_000 : 1_000_000));
        }

        yield return ("import", () => ImportOfRecords.RunAsync(isShort ? 20 : 200, TimeSpan.FromSeconds(isShort ? 3 : 30)));
    }
}
