namespace TherapyOutcomes.Statistics;

/// <summary>A proportion x/n with its confidence interval.</summary>
/// <remarks>
/// Meant for people who know the clients anyway: a published page withholds small counts.
/// </remarks>
public sealed record Proportion
{
    private Proportion()
    {
    }

    /// <summary>The number of cases among the <see cref="Total"/>.</summary>
    public required int Count { get; init; }

    /// <summary>The total number of cases, at least 1.</summary>
    public required int Total { get; init; }

    /// <summary>Count / Total, from 0 to 1.</summary>
    public required double Rate { get; init; }

    /// <summary>The lower end of the interval, from 0 to 1.</summary>
    public required double Lower { get; init; }

    /// <summary>The upper end of the interval, from 0 to 1.</summary>
    public required double Upper { get; init; }

    /// <summary>Returns a proportion with Wilson's score interval, which stays within 0 and 1 and also works for 0 of n and n of n.</summary>
    /// <param name="count">The number of cases among the total, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">The total number of cases, at least 1.</param>
    /// <param name="confidence">The coverage of the interval, above 0 and below 1. The default is 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    /// <remarks>Source: Wilson 1927, J Am Stat Assoc 22:209-212.</remarks>
    public static Proportion Wilson(int count, int total, double confidence = 0.95)
    {
        if (total < 1 || count < 0 || count > total)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The count must be from 0 to the total, and the total at least 1; it is {total}.");
        }

        var z = NormalDistribution.UpperQuantile((1 - Probability.Require(confidence, nameof(confidence))) / 2);
        var (n, p, square) = ((double)total, (double)count / total, z * z);
        var shrink = 1 + (square / n);
        var centre = (p + (square / (2 * n))) / shrink;
        var half = z / shrink * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n * n)));
        return new()
        {
            Count = count,
            Total = total,
            Rate = p,
            Lower = count == 0 ? 0 : Math.Max(0, centre - half),
            Upper = count == total ? 1 : Math.Min(1, centre + half),
        };
    }
}
