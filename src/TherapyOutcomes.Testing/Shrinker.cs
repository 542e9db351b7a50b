using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

/// <summary>Reduces a failing sequence to one that is as short as possible, so that it is easy to read.</summary>
/// <remarks>Deterministic. Thread-safe.</remarks>
public static class Shrinker
{
    /// <summary>
    /// Removes halves, quarters and so on down to single items, as long as the rest still fails (delta debugging; Zeller and Hildebrandt 2002,
    /// doi 10.1109/32.988498).
    /// </summary>
    /// <typeparam name="T">The type of the items, for example commands.</typeparam>
    /// <param name="failing">A sequence that fails.</param>
    /// <param name="fails">
    /// A function that determines whether a sequence fails. It must return the same result each time. In the worst case it is called about n²
    /// times.
    /// </param>
    /// <returns>The remaining items in their original order. No single one of them can be left out.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="failing"/> does not fail.</exception>
    public static IReadOnlyList<T> Minimize<T>(IReadOnlyList<T> failing, Func<IReadOnlyList<T>, bool> fails)
    {
        ArgumentNullException.ThrowIfNull(fails);

        // Every task has already completed, so this does not block.
        return MinimizeAsync(failing, items => Task.FromResult(fails(items))).GetAwaiter().GetResult();
    }

    /// <summary>Reduces a failing sequence like <see cref="Minimize{T}"/>, with an asynchronous predicate.</summary>
    /// <typeparam name="T">The type of the items, for example commands.</typeparam>
    /// <param name="failing">A sequence that fails.</param>
    /// <param name="fails">
    /// A function that determines whether a sequence fails. It must return the same result each time. In the worst case it is called about n²
    /// times.
    /// </param>
    /// <returns>The remaining items in their original order. No single one of them can be left out.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
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

    /// <summary>
    /// Runs a check, as in a property test. If it throws, the method finds the smallest sequence for which it throws the same type of exception.
    /// </summary>
    /// <typeparam name="T">The type of the items, for example commands.</typeparam>
    /// <param name="sequence">The sequence to check.</param>
    /// <param name="check">A function that throws if something does not hold for a sequence. It must behave the same each time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    /// <exception cref="ExpectationException">
    /// The check throws. The message lists the smallest sequence. Commands are listed without their texts.
    /// </exception>
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
