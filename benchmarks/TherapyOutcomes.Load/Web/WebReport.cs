using System.Diagnostics;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Load.Web.Parts;

namespace TherapyOutcomes.Load.Web;

/// <summary>
/// Runs the load over HTTP: all parts, or those named, one after the other, each over a database of its own. A broken promise is an error; a time that was
/// measured never is, because the machine has its part in it.
/// </summary>
internal static class WebReport
{
    /// <returns>True if every promise was kept.</returns>
    public static async Task<bool> RunAsync(WebOptions options)
    {
        if (SpeedDatabase.Server is not { } server)
        {
            Report.Line("Two nodes need a PostgreSQL. Set THERAPYOUTCOMES_POSTGRES to its connection string.");
            return false;
        }

        var (promises, clock) = (new Promises(), Stopwatch.StartNew());
        var parts = Parts(options, promises).ToList();
        if (options.Parts.Except(parts.Select(part => part.Name)).FirstOrDefault() is { } unknown)
        {
            Report.Line($"There is no part {unknown}. The parts are {string.Join(", ", parts.Select(part => part.Name))}.");
            return false;
        }

        foreach (var (name, run) in parts)
        {
            if (options.Parts.Count == 0 || options.Parts.Contains(name))
            {
                var start = clock.Elapsed;
                await using (var database = await WebDatabase.CreateAsync(server))
                {
                    await run(database);
                }

                Report.Line(FormattableString.Invariant($"({name}: {(clock.Elapsed - start).TotalSeconds:0} s)"));
            }
        }

        Report.Line(promises.Broken == 0 ? $"{Environment.NewLine}Every promise was kept." : FormattableString.Invariant($"{Environment.NewLine}{promises.Broken} promise(s) BROKEN."));
        return promises.Broken == 0;
    }

    private static IEnumerable<(string Name, Func<WebDatabase, Task> Run)> Parts(WebOptions options, Promises promises)
    {
        yield return ("day", database => ClinicDay.RunAsync(database, TimeSpan.FromSeconds(options.Seconds), promises));
        yield return ("ratios", database => HttpRatios.RunAsync(database, rounds: options.IsShort ? 3 : 11, calls: options.IsShort ? 60 : 200));
        yield return ("kill", database => KilledNode.RunAsync(database, kills: options.IsShort ? 2 : 6, promises));
        yield return ("memory", database => WorkingSet.RunAsync(database, first: options.IsShort ? 2_000 : 20_000, second: options.IsShort ? 10_000 : 100_000, promises));
    }
}
