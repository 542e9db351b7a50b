namespace TherapyOutcomes.Testing;

/// <summary>Makes a sequence that fails as short as it can be, so that it can be read.</summary>
/// <remarks>Deterministic. Thread-safe.</remarks>
public static class Shrinker
{
    /// <summary>
    /// Takes away halves, quarters and so on down to single items, as long as the rest still fails (delta debugging; Zeller and
    /// Hildebrandt 2002, doi 10.1109/32.988498).
    /// </summary>
    /// <typeparam name="T">The items: commands, for example.</typeparam>
    /// <param name="failing">A sequence that fails.</param>
    /// <param name="fails">Tells whether a sequence fails. It must tell the same each time; it is asked some n² times at worst.</param>
    /// <returns>Items of the sequence in their order, of which none can be left out alone.</returns>
    /// <exception cref="ArgumentException"><paramref name="failing"/> does not fail.</exception>
    public static IReadOnlyList<T> Minimize<T>(IReadOnlyList<T> failing, Func<IReadOnlyList<T>, bool> fails)
    {
        ArgumentNullException.ThrowIfNull(failing);
        ArgumentNullException.ThrowIfNull(fails);
        if (!fails(failing))
        {
            throw new ArgumentException("The sequence does not fail, so nothing of it can be told to be the cause.", nameof(failing));
        }

        var smallest = failing;
        for (var size = Math.Max(1, failing.Count / 2); ; size = Math.Max(1, size / 2))
        {
            var before = smallest.Count;
            smallest = WithoutChunks(smallest, size, fails);
            if (size == 1 && smallest.Count == before)
            {
                return smallest;
            }
        }
    }

    private static IReadOnlyList<T> WithoutChunks<T>(IReadOnlyList<T> items, int size, Func<IReadOnlyList<T>, bool> fails)
    {
        var start = 0;
        while (start < items.Count)
        {
            List<T> rest = [.. items.Take(start), .. items.Skip(start + size)];
            if (fails(rest))
            {
                items = rest;
            }
            else
            {
                start += size;
            }
        }

        return items;
    }
}
