using System.Diagnostics;
using System.Globalization;

namespace TherapyOutcomes.Load.Speed.Groups;

/// <summary>What a round took.</summary>
/// <param name="PerSecond">The number of events per second.</param>
/// <param name="Milliseconds">How long each call took, in ascending order; empty if calls were not measured.</param>
internal sealed record CallTimes(double PerSecond, IReadOnlyList<double> Milliseconds)
{
    /// <summary>Measures work that writes some events.</summary>
    public static async Task<CallTimes> OfAsync(Func<Task> work, int events)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return new CallTimes(events / Stopwatch.GetElapsedTime(start).TotalSeconds, []);
    }

    /// <summary>Measures callers that call at once, one call after the other.</summary>
    public static async Task<CallTimes> OfAsync(int callers, int calls, Func<int, Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = new double[calls];
            for (var number = 0; number < calls; number++)
            {
                var began = Stopwatch.GetTimestamp();
                await call(caller);
                own[number] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }

            return own;
        })));
        var perSecond = callers * calls / Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new CallTimes(perSecond, [.. times.SelectMany(own => own).Order()]);
    }

    /// <summary>Describes the rounds of a way: medians, with the least and the greatest.</summary>
    public static string Describe(string name, IReadOnlyList<CallTimes> rounds)
    {
        var perSecond = string.Create(CultureInfo.InvariantCulture, $"{name,-24} {Measured.Spread([.. rounds.Select(round => round.PerSecond)])} events/s");
        return rounds[0].Milliseconds.Count == 0
            ? perSecond
            : $"{perSecond}; a call takes {Measured.Spread([.. rounds.Select(round => round.At(0.5))], "0.00")} ms, 95 % of them at most {Measured.Spread([.. rounds.Select(round => round.At(0.95))], "0.00")} ms";
    }

    /// <summary>The time that a part of the calls took at most.</summary>
    public double At(double part) => Milliseconds[(int)(part * (Milliseconds.Count - 1))];
}
