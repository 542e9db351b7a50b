using System.Globalization;

namespace TherapyOutcomes.Load.Speed;

/// <summary>The time of a call in each round.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Microseconds">The time of one call: with several callers, the time of the round divided by all their calls.</param>
/// <param name="Processor">The time that one call keeps this process busy, without the waiting for a disk or a database.</param>
internal sealed record Measured(string Name, List<double> Microseconds, List<double> Processor)
{
    public double Median => MedianOf(Microseconds);

    /// <summary>The speed of this way in percent of another's, round by round: 100 means that both take the same time.</summary>
    public IReadOnlyList<double> PercentOf(Measured other) => [.. Microseconds.Zip(other.Microseconds, (mine, others) => 100 * others / mine)];

    /// <summary>How many times as long as the other this way takes, round by round.</summary>
    public IReadOnlyList<double> TimesOf(Measured other) => [.. Microseconds.Zip(other.Microseconds, (mine, others) => mine / others)];

    public static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Writes the median of some values, and the least and the greatest.</summary>
    public static string Spread(IReadOnlyList<double> values, string format = "0") => string.Create(
        CultureInfo.InvariantCulture,
        $"{MedianOf(values).ToString(format, CultureInfo.InvariantCulture)} ({values.Min().ToString(format, CultureInfo.InvariantCulture)} to {values.Max().ToString(format, CultureInfo.InvariantCulture)})");
}
