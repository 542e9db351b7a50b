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
    /// <param name="candidates">All vectors of counts that may occur. None has a sum above 63.</param>
    /// <param name="smallest">The smallest count that is published.</param>
    /// <param name="publish">Returns everything that is shown of a vector, as text.</param>
    public static void FindsNothing(IEnumerable<int[]> candidates, int smallest, Func<int[], string> publish)
    {
        if (Find(candidates, smallest, publish) is { } found)
        {
            Assert.Fail(found);
        }
    }

    /// <summary>Returns what is learned about a small count; null if nothing is.</summary>
    /// <inheritdoc cref="FindsNothing"/>
    public static string? Find(IEnumerable<int[]> candidates, int smallest, Func<int[], string> publish)
    {
        var small = (1UL << smallest) - 2;
        foreach (var (text, alike) in Alike(candidates, publish))
        {
            for (var subset = 1; subset < alike.Values.Length; subset++)
            {
                var values = alike.Values[subset];
                if ((values & small) != 0 && ulong.PopCount(values) < (ulong)smallest)
                {
                    return $"Of {string.Join(' ', alike.First)}, published as {text}, the sum of the cells {Convert.ToString(subset, 2)} is one of {string.Join(' ', Enumerable.Range(0, 64).Where(value => (values >> value & 1) == 1))}.";
                }
            }
        }

        return null;
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

    // For each text, the first vector that has it, and the possible values of the sum of each subset of the cells: bit n stands for n.
    private static Dictionary<string, (int[] First, ulong[] Values)> Alike(IEnumerable<int[]> candidates, Func<int[], string> publish)
    {
        var found = new Dictionary<string, (int[] First, ulong[] Values)>(StringComparer.Ordinal);
        int[] sums = [];
        foreach (var vector in candidates)
        {
            var text = publish(vector);
            if (!found.TryGetValue(text, out var alike))
            {
                found[text] = alike = (vector, new ulong[1 << vector.Length]);
            }

            Array.Resize(ref sums, alike.Values.Length);
            for (var subset = 1; subset < sums.Length; subset++)
            {
                sums[subset] = sums[subset & (subset - 1)] + vector[int.TrailingZeroCount(subset)];
                alike.Values[subset] |= 1UL << sums[subset];
            }
        }

        return found;
    }
}
