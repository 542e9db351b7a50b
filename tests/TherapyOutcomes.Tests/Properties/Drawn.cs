using System.Globalization;
using CsCheck;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>
/// Checks sequences drawn by chance and shrinks the first that fails. Other sequences each run; THERAPYOUTCOMES_SEED,
/// set to the seed that a failure names, draws the same again. THERAPYOUTCOMES_HISTORIES draws so many times as many.
/// </summary>
internal static class Drawn
{
    private static readonly uint Seed = uint.TryParse(
        Environment.GetEnvironmentVariable("THERAPYOUTCOMES_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : (uint)Random.Shared.Next();

    private static readonly int Multiple = int.TryParse(
        Environment.GetEnvironmentVariable("THERAPYOUTCOMES_HISTORIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var multiple) ? multiple : 1;

    public static Task HoldAsync<T>(Gen<T[]> sequences, int times, Func<IReadOnlyList<T>, Task> check) =>
        HoldAsync(sequences.Select(sequence => (sequence, 0)), times, (sequence, _) => check(sequence));

    public static Task HoldAsync<T, TRest>(Gen<(T[], TRest)> sequences, int times, Func<IReadOnlyList<T>, TRest, Task> check) =>
        Parallel.ForAsync(0, times * Multiple, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (time, _) =>
        {
            var (drawn, rest) = sequences.Generate(new PCG((uint)time, Seed), null, out Size _);
            try
            {
                await Shrinker.CheckAsync(drawn, sequence => check(sequence, rest));
            }
            catch (ExpectationException failure)
            {
                throw new ExpectationException($"Seed {Seed}, {time}, {rest}: {failure.Message}", failure);
            }
        });
}
