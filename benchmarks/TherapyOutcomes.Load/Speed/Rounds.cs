using System.Diagnostics;

namespace TherapyOutcomes.Load.Speed;

/// <summary>
/// Measures several ways to do the same in rounds in which they take turns, so that a disturbance hits all of them. The first rounds are not
/// counted: the compiler and the databases get warm in them.
/// </summary>
internal static class Rounds
{
    private const int WarmUps = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <param name="ways">The ways.</param>
    /// <param name="rounds">How many rounds count.</param>
    /// <param name="callers">How many callers call at once.</param>
    /// <param name="calls">How often each caller calls in a round.</param>
    public static async Task<List<Measured>> MeasureAsync(IReadOnlyList<Way> ways, int rounds, int callers, int calls)
    {
        var times = ways.Select(way => new Measured(way.Name, [], [])).ToList();
        for (var round = 0; round < WarmUps + rounds; round++)
        {
            for (var index = 0; index < ways.Count; index++)
            {
                var call = await ways[index].BeginAsync();
                var (processor, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
                await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
                {
                    for (var number = 0; number < calls; number++)
                    {
                        await call(caller, number);
                    }
                })));
                if (round >= WarmUps)
                {
                    times[index].Microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / (callers * calls));
                    times[index].Processor.Add((Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / (callers * calls));
                }
            }

            if (round < WarmUps)
            {
                await Task.Delay(Pause); // The compiler improves hot code only while nothing else is compiled.
            }
        }

        return times;
    }
}
