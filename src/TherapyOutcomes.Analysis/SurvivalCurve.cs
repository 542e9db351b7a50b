using System.Collections.Immutable;

namespace TherapyOutcomes.Analysis;

/// <summary>The Kaplan-Meier estimate of how long clients take until their first improvement.</summary>
/// <remarks>
/// "Surviving" means not having improved yet. S(t) is the product of (1 - d/n) over the event times up to t; Greenwood's variance is S^2 times the sum of
/// d / (n (n - d)). Clients censored at a time are still at risk at that time. Sources: Kaplan and Meier 1958, J Am Stat Assoc 53:457-481;
/// Greenwood 1926. A first improvement may be lost again, so the curve says nothing about lasting gains. Instances are immutable and thread-safe.
/// </remarks>
public sealed class SurvivalCurve
{
    private SurvivalCurve(int clients, ImmutableArray<SurvivalStep> steps) => (Clients, Steps) = (clients, steps);

    /// <summary>The number of clients in the estimate.</summary>
    public int Clients { get; }

    /// <summary>The steps of the curve, one for each time with an improvement, ordered by time.</summary>
    public ImmutableArray<SurvivalStep> Steps { get; }

    /// <summary>The first time by which at least half of the clients have improved; null if that point is not reached.</summary>
    public double? Median
    {
        get
        {
            foreach (var step in Steps)
            {
                // A product of fractions such as 2/3 x 3/4 can miss 0.5 by a rounding error.
                if (step.Survival <= 0.5 + 1e-12)
                {
                    return step.Time;
                }
            }

            return null;
        }
    }

    /// <summary>Estimates the curve.</summary>
    /// <param name="times">The time of each client's first improvement or, if there was none, of the last score.</param>
    /// <param name="improved">One value per client: true if the time is that of an improvement; otherwise, false.</param>
    /// <exception cref="AnalysisParameterException">The lengths differ, or a time is not a finite number.</exception>
    public static SurvivalCurve Of(ReadOnlySpan<double> times, ReadOnlySpan<bool> improved)
    {
        Check.SameLength(times.Length, improved.Length, nameof(improved));
        foreach (var time in times)
        {
            Check.Finite(time, nameof(times));
        }

        var (sorted, events) = (times.ToArray(), improved.ToArray());
        Array.Sort(sorted, events);
        var steps = ImmutableArray.CreateBuilder<SurvivalStep>();
        var (survival, greenwood) = (1.0, 0.0);
        for (var i = 0; i < sorted.Length;)
        {
            var atRisk = sorted.Length - i;
            var (time, count) = (sorted[i], 0);
            for (; i < sorted.Length && sorted[i] == time; i++)
            {
                count += events[i] ? 1 : 0;
            }

            if (count > 0)
            {
                survival *= (double)(atRisk - count) / atRisk;
                greenwood += count / ((double)atRisk * (atRisk - count));
                steps.Add(new(time, atRisk, count, survival, survival == 0 ? 0 : survival * Math.Sqrt(greenwood)));
            }
        }

        return new(sorted.Length, steps.ToImmutable());
    }
}
