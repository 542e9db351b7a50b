using System.Diagnostics;
using TherapyOutcomes.Benchmarks.Cases;

namespace TherapyOutcomes.Benchmarks.Ratios;

/// <summary>
/// Compares the times of several cases. The rounds are short, so that most of them run undisturbed on a busy machine. The cases take turns, so
/// that a disturbance affects all of them. The median of the rounds is used.
/// </summary>
internal static class Stopwatches
{
    private const int MostRounds = 201;
    private const int LeastRounds = 9;
    private const int WarmUps = 6;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);

    public static Measurement[] Measure(params (string Name, Func<object?> Body)[] cases)
    {
        var repeats = WarmUp(Array.ConvertAll(cases, one => one.Body));
        var rounds = Array.ConvertAll(cases, _ => new List<double>());
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < MostRounds && (round < LeastRounds || clock.Elapsed < Budget * cases.Length); round++)
        {
            for (var index = 0; index < cases.Length; index++)
            {
                rounds[index].Add(Nanoseconds(cases[index].Body, repeats[index]) / repeats[index]);
            }
        }

        return [.. cases.Select((one, index) => new Measurement(one.Name, Median(rounds[index]), AllocatedBytes.Of(one.Body)))];
    }

    // Warms up several times with pauses, because the compiler improves hot code in the background and may have to wait for a processor.
    private static int[] WarmUp(Func<object?>[] bodies)
    {
        int[] calls = [];
        for (var pass = 0; pass < WarmUps; pass++)
        {
            calls = Array.ConvertAll(bodies, CallsInRound);
            Thread.Sleep(150);
        }

        return calls;
    }

    private static int CallsInRound(Func<object?> body)
    {
        var start = Stopwatch.GetTimestamp();
        var done = 0;
        while (done == 0 || (done < 10_000 && Stopwatch.GetElapsedTime(start) < 50 * Round))
        {
            body();
            done++;
        }

        return Math.Max(1, (int)(Round / Stopwatch.GetElapsedTime(start) * done));
    }

    private static double Nanoseconds(Func<object?> body, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
        {
            body();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
