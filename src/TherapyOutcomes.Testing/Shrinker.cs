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
        ArgumentNullException.ThrowIfNull(fails);

        // Nothing is awaited that isn't done.
        return MinimizeAsync(failing, items => Task.FromResult(fails(items))).GetAwaiter().GetResult();
    }

    /// <summary>The same for a predicate that must be awaited.</summary>
    /// <typeparam name="T">The items: commands, for example.</typeparam>
    /// <param name="failing">A sequence that fails.</param>
    /// <param name="fails">Tells whether a sequence fails. It must tell the same each time; it is asked some n² times at worst.</param>
    /// <returns>Items of the sequence in their order, of which none can be left out alone.</returns>
    /// <exception cref="ArgumentException"><paramref name="failing"/> does not fail.</exception>
    public static async Task<IReadOnlyList<T>> MinimizeAsync<T>(IReadOnlyList<T> failing, Func<IReadOnlyList<T>, Task<bool>> fails)
    {
        ArgumentNullException.ThrowIfNull(failing);
        ArgumentNullException.ThrowIfNull(fails);
        if (!await fails(failing).ConfigureAwait(false))
        {
            throw new ArgumentException("The sequence does not fail, so it has no cause of a failure to find.", nameof(failing));
        }

        var smallest = failing;
        for (var size = Math.Max(1, failing.Count / 2); ; size = Math.Max(1, size / 2))
        {
            var before = smallest.Count;
            smallest = await WithoutChunksAsync(smallest, size, fails).ConfigureAwait(false);
            if (size == 1 && smallest.Count == before)
            {
                return smallest;
            }
        }
    }

    /// <summary>Runs a check, as in a property test; where it throws, looks for the smallest sequence for which it throws the same kind of exception.</summary>
    /// <typeparam name="T">The items: commands, for example.</typeparam>
    /// <param name="sequence">A sequence.</param>
    /// <param name="check">Throws when something doesn't hold of a sequence. It must do the same each time.</param>
    /// <exception cref="ExpectationException">The check throws. The message lists the smallest sequence, commands without texts.</exception>
    public static async Task CheckAsync<T>(IReadOnlyList<T> sequence, Func<IReadOnlyList<T>, Task> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (await FailureOf(sequence, check).ConfigureAwait(false) is not { } failure)
        {
            return;
        }

        var smallest = await MinimizeAsync(
            sequence,
            async items => (await FailureOf(items, check).ConfigureAwait(false))?.GetType() == failure.GetType()).ConfigureAwait(false);
        var last = (await FailureOf(smallest, check).ConfigureAwait(false))!;
        var lines = string.Concat(smallest.Select(item => $"\n  {(item is Command command ? CommandLine.Of(new SubmittedCommand(command, command.At)) : item)}"));
        throw new ExpectationException($"{last.Message}\nSmallest sequence, {smallest.Count} of {sequence.Count}:{lines}", last);
    }

    private static async Task<IReadOnlyList<T>> WithoutChunksAsync<T>(IReadOnlyList<T> items, int size, Func<IReadOnlyList<T>, Task<bool>> fails)
    {
        var start = 0;
        while (start < items.Count)
        {
            List<T> rest = [.. items.Take(start), .. items.Skip(start + size)];
            if (await fails(rest).ConfigureAwait(false))
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

    private static async Task<Exception?> FailureOf<T>(IReadOnlyList<T> sequence, Func<IReadOnlyList<T>, Task> check)
    {
        try
        {
            await check(sequence).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // whatever the check throws is its failure
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }
}
