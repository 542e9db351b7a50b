namespace TherapyOutcomes.Tests.Support;

/// <summary>
/// Knows what is published and the method by which it was chosen. It applies the method to every candidate and keeps those that would have been
/// published in the same way.
/// </summary>
internal static class Attacker
{
    /// <summary>
    /// Asserts that nothing is learned about counts that are small: for each count, and each sum of counts, either no possible value is small, or as
    /// many values are possible as the smallest count that is published, which is one more than there are small ones. So nobody can even tell that a
    /// count is small.
    /// </summary>
    /// <param name="candidates">All vectors of counts that may occur.</param>
    /// <param name="smallest">The smallest count that is published.</param>
    /// <param name="publish">Returns everything that is shown of a vector, as text.</param>
    public static void FindsNothing(IEnumerable<int[]> candidates, int smallest, Func<int[], string> publish)
    {
        foreach (var alike in candidates.GroupBy(publish, StringComparer.Ordinal))
        {
            var vectors = alike.ToList();
            for (var subset = 1; subset < 1 << vectors[0].Length; subset++)
            {
                var values = vectors.Select(vector => Sum(vector, subset)).ToHashSet();
                Assert.True(
                    values.Count >= smallest || !values.Any(value => value > 0 && value < smallest),
                    $"Of {string.Join(' ', vectors[0])}, published as {alike.Key}, the sum of the cells {Convert.ToString(subset, 2)} is one of {string.Join(' ', values.Order())}.");
            }
        }
    }

    /// <summary>Returns all vectors of counts with a sum up to a greatest.</summary>
    public static IEnumerable<int[]> Vectors(int length, int greatestSum)
    {
        if (length == 0)
        {
            return [[]];
        }

        return from first in Enumerable.Range(0, greatestSum + 1) from rest in Vectors(length - 1, greatestSum - first) select (int[])[first, .. rest];
    }

    private static int Sum(int[] vector, int subset) => vector.Where((_, index) => (subset >> index & 1) == 1).Sum();
}
