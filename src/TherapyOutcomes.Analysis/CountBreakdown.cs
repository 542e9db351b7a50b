using System.Collections.Immutable;

namespace TherapyOutcomes.Analysis;

/// <summary>Represents a count of people and, optionally, the parts into which it is broken down.</summary>
/// <remarks>
/// Each person is in exactly one part at each level. Publish one breakdown of the same people, never two: together, two could tell more than
/// either does. Instances are immutable and thread-safe.
/// </remarks>
public sealed class CountBreakdown
{
    private CountBreakdown(int count, ImmutableArray<CountBreakdown> parts) => (Count, Parts) = (count, parts);

    /// <summary>The number of people, which is the sum of the parts if there are any.</summary>
    public int Count { get; }

    /// <summary>The parts; empty if the count is not broken down.</summary>
    public ImmutableArray<CountBreakdown> Parts { get; }

    /// <summary>Creates a count that is not broken down.</summary>
    /// <param name="count">The count, 0 or above.</param>
    /// <exception cref="AnalysisParameterException">The count is negative.</exception>
    public static CountBreakdown Of(int count) => count < 0
        ? throw new AnalysisParameterException(nameof(count), "a count of 0 or above", $"The count is {count}.")
        : new(count, []);

    /// <summary>Creates the sum of its parts.</summary>
    /// <param name="parts">The parts, which have no person in common.</param>
    /// <exception cref="ArgumentNullException">A part is null.</exception>
    /// <exception cref="OverflowException">The sum is greater than <see cref="int.MaxValue"/>.</exception>
    public static CountBreakdown Of(params ReadOnlySpan<CountBreakdown> parts)
    {
        var sum = 0;
        foreach (var part in parts)
        {
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
            sum = checked(sum + part.Count);
        }

        return new(sum, [.. parts]);
    }
}
