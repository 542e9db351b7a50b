using System.Globalization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>What clauses expect of a store, with messages that say what was found instead.</summary>
internal static class StoreExpect
{
    private const int MostShown = 20;

    public static void Appended(AppendResult result) =>
        Expect.That(result is AppendResult.Appended, $"The batch was to be written; the answer was {Describe(result)}.");

    public static void Conflict(AppendResult result, RecordKey key, long expected, long actual)
    {
        var told = result is AppendResult.Conflict conflict && conflict.Key == key && conflict.Expected == expected && conflict.Actual == actual;
        Expect.That(told, $"A conflict of {key}, expected at {expected} and actually at {actual}, was to be reported; the answer was {Describe(result)}.");
    }

    /// <summary>The record has a key already. Which version the conflict names is left to the store.</summary>
    public static void KeyConflict(AppendResult result, RecordKey key) =>
        Expect.That(result is AppendResult.Conflict conflict && conflict.Key == key, $"A conflict of {key} was to be reported; the answer was {Describe(result)}.");

    public static void Duplicate(AppendResult result, params RecordedCommand[] commands)
    {
        Expect.That(result is AppendResult.Duplicate, $"A duplicate was to be reported; the answer was {Describe(result)}.");
        Sequence("the commands on record", commands.Select(Describe), ((AppendResult.Duplicate)result).Commands.Select(Describe));
    }

    /// <summary>Exactly one of several competing batches was written, and the others were in conflict.</summary>
    public static void OneWins(IReadOnlyCollection<AppendResult> results)
    {
        var won = results.Count(result => result is AppendResult.Appended);
        var lost = results.Count(result => result is AppendResult.Conflict);
        Expect.That(
            won == 1 && lost == results.Count - 1,
            $"Of {results.Count} competing batches one was to be written and the others to be in conflict; {won} were written and {lost} were in conflict.");
    }

    public static void Sequence<T>(string what, IEnumerable<T> expected, IEnumerable<T> found)
    {
        var (wanted, got) = (expected.ToList(), found.ToList());
        Expect.That(wanted.SequenceEqual(got), $"Expected {what} to be {List(wanted)}; found {List(got)}.");
    }

    public static void Nothing<T>(string what, IReadOnlyCollection<T> found) =>
        Expect.That(found.Count == 0, $"Expected no {what}; found {found.Count}.");

    public static async Task CancelledAsync(string what, Func<CancellationToken, Task> call)
    {
        try
        {
            await call(new CancellationToken(canceled: true));
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new ExpectationException($"With a cancelled token, {what} was to throw OperationCanceledException; it returned.");
    }

    /// <summary>The batch is refused as malformed, and none of these records has an event.</summary>
    public static async Task MalformedAsync(StoreTrial trial, string what, AppendBatch batch, params RecordKey[] empty)
    {
        try
        {
            var result = await trial.AppendAsync(batch);
            throw new ExpectationException($"A batch with {what} was to throw ArgumentException; the answer was {Describe(result)}.");
        }
        catch (ArgumentException)
        {
            Nothing($"event after a batch with {what}", await trial.ReadAsync(empty));
        }
    }

    private static string Describe(AppendResult result) => result switch
    {
        AppendResult.Conflict conflict =>
            string.Create(CultureInfo.InvariantCulture, $"Conflict({conflict.Key}, expected {conflict.Expected}, actual {conflict.Actual})"),
        AppendResult.Duplicate duplicate => $"Duplicate({string.Join(", ", duplicate.Commands.Select(Describe))})",
        _ => result.GetType().Name,
    };

    private static string Describe(RecordedCommand command) =>
        string.Create(CultureInfo.InvariantCulture, $"{command.Key} {command.Command} v{command.FirstVersion}-{command.LastVersion}");

    private static string List<T>(List<T> items)
    {
        var shown = string.Join(", ", items.Take(MostShown).Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)));
        return items.Count <= MostShown ? $"[{shown}]" : string.Create(CultureInfo.InvariantCulture, $"[{shown}, … {items.Count} in all]");
    }
}
