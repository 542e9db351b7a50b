namespace TherapyOutcomes.Analysis;

/// <summary>One step of a <see cref="SurvivalCurve"/>.</summary>
public readonly record struct SurvivalStep
{
    internal SurvivalStep(double time, int atRisk, int events, double survival, double standardError) =>
        (Time, AtRisk, Events, Survival, StandardError) = (time, atRisk, events, survival, standardError);

    /// <summary>The time of the step, in the unit of the given times.</summary>
    public double Time { get; init; }

    /// <summary>The number of clients who had not improved and were still being followed just before this time.</summary>
    public int AtRisk { get; init; }

    /// <summary>The number of first improvements at this time, at least 1.</summary>
    public int Events { get; init; }

    /// <summary>The proportion of clients not yet improved just after this time, from 0 to 1.</summary>
    public double Survival { get; init; }

    /// <summary>Greenwood's standard error of that proportion.</summary>
    public double StandardError { get; init; }
}
