using System.Collections.Immutable;

namespace TherapyOutcomes.Analysis;

/// <summary>How long clients take until their first improvement, by Kaplan and Meier.</summary>
/// <remarks>
/// "Surviving" is not having improved yet. S(t) is the product of (1 - d/n) over the event times up to t; Greenwood's variance is S^2 times the sum of
/// d / (n (n - d)). Clients censored at a time are still at risk at that time. Kaplan and Meier 1958, J Am Stat Assoc 53:457-481;
/// Greenwood 1926. A first improvement may be lost again: this is no statement on lasting gains. Immutable, so safe to share between threads.
/// </remarks>
public sealed class SurvivalCurve
{
    private SurvivalCurve(int clients, ImmutableArray<SurvivalStep> steps) => (Clients, Steps) = (clients, steps);

    /// <summary>Clients in the estimate.</summary>
    public int Clients { get; }

    /// <summary>One step for each time with an improvement, in order of time.</summary>
    public ImmutableArray<SurvivalStep> Steps { get; }

    /// <summary>The first time by which at least half have improved. <see langword="null"/> if that time was not reached.</summary>
    public double? Median
    {
        get
        {
            foreach (var step in Steps)
            {
                // A half made of fractions like 2/3 x 3/4 can miss 0.5 by a rounding.
                if (step.Survival <= 0.5 + 1e-12)
                {
                    return step.Time;
                }
            }

            return null;
        }
    }

    /// <summary>Estimates the curve.</summary>
    /// <param name="times">For each client the time of the first improvement, or of the last score without one.</param>
    /// <param name="improved">For each client whether the time is that of an improvement.</param>
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

/// <summary>One step of a <see cref="SurvivalCurve"/>.</summary>
/// <param name="Time">When, in the unit of the times given.</param>
/// <param name="AtRisk">Clients not yet improved and still followed just before.</param>
/// <param name="Events">First improvements at this time, at least 1.</param>
/// <param name="Survival">Share not yet improved just after, from 0 to 1.</param>
/// <param name="StandardError">Greenwood's standard error of that share.</param>
public readonly record struct SurvivalStep(double Time, int AtRisk, int Events, double Survival, double StandardError);
