namespace TherapyOutcomes.Reporting.Safety;

/// <summary>Represents a number of events per 100 sessions, with its exact 95% interval.</summary>
/// <param name="Per100">The events per 100 sessions.</param>
/// <param name="Lower">The lower end of the interval, per 100 sessions.</param>
/// <param name="Upper">The upper end of the interval, per 100 sessions.</param>
/// <remarks>
/// One session can be followed by several reactions, so they are no share of the sessions. The interval is the exact one for a Poisson count
/// (Garwood 1936, Biometrika 28:437-442), which also works for 0 events.
/// </remarks>
internal readonly record struct EventRate(double Per100, double Lower, double Upper)
{
    private const double Tail = 0.025;

    // Halves the bracket far beyond the digits of a double.
    private const int Halvings = 200;

    /// <summary>Returns the rate of a number of events in a number of sessions, which is at least 1.</summary>
    public static EventRate Of(int events, int sessions)
    {
        var scale = 100.0 / sessions;
        var lower = events == 0 ? 0 : MeanAt(1 - Tail, events - 1, 0, events);
        var upper = MeanAt(Tail, events, events, events + 10 + (10 * Math.Sqrt(events)));
        return new EventRate(events * scale, lower * scale, upper * scale);
    }

    // The fewer events are likely, the higher the mean.
    private static double MeanAt(double probability, int atMost, double low, double high)
    {
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = AtMost(atMost, middle) > probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double AtMost(int events, double mean)
    {
        var (sum, logFactorial) = (0.0, 0.0);
        for (var count = 0; count <= events; count++)
        {
            logFactorial += count > 1 ? Math.Log(count) : 0;
            sum += Math.Exp((count * Math.Log(mean)) - mean - logFactorial);
        }

        return sum;
    }
}
