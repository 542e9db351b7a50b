using System.Globalization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>Provides the assertions that clauses make about a store, with messages that say what was found instead.</summary>
internal static class StoreExpect
{
    private const int MostShown = 20;

    public static void Appended(AppendResult result) =>
        Expect.That(result is AppendResult.Appended, $"Expected the batch to be written; the store answered {Describe(result)}.");

    public static void Conflict(AppendResult result, RecordKey key, long expected, long actual)
    {
        var isTheOne = result is AppendResult.Conflict conflict && conflict.Key == key && conflict.Expected == expected && conflict.Actual == actual;
        Expect.That(isTheOne, $"Expected Conflict({key}, expected {expected}, actual {actual}); the store answered {Describe(result)}.");
    }

    /// <summary>
    /// Asserts that the result is a conflict because the record already has a key. The store may choose which version the conflict reports.
    /// </summary>
    public static void KeyConflict(AppendResult result, RecordKey key) =>
        Expect.That(result is AppendResult.Conflict conflict && conflict.Key == key, $"Expected a conflict of {key}; the store answered {Describe(result)}.");

    public static void Duplicate(AppendResult result, params RecordedCommand[] commands)
    {
        Expect.That(result is AppendResult.Duplicate, $"Expected a duplicate; the store answered {Describe(result)}.");
        Sequence("the commands on record", commands.Select(Describe), ((AppendResult.Duplicate)result).Commands.Select(Describe));
    }

    /// <summary>Asserts that exactly one of several competing batches was written and that the others were in conflict.</summary>
    public static void OneWins(IReadOnlyCollection<AppendResult> results)
    {
        var won = results.Count(result => result is AppendResult.Appended);
        var lost = results.Count(result => result is AppendResult.Conflict);
        Expect.That(
            won == 1 && lost == results.Count - 1,
            $"Of {results.Count} competing batches, one should be written and the others should be in conflict; {won} were written and {lost} were in conflict.");
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

        throw new ExpectationException($"Expected {what} to throw OperationCanceledException, since its token was canceled; it returned.");
    }

    /// <summary>Asserts that a call throws an exception of a type or of one derived from it.</summary>
    public static async Task ThrowsAsync<TException>(string method, string what, Func<Task> call)
        where TException : Exception
    {
        try
        {
            await call();
        }
        catch (TException)
        {
            return;
        }

        throw new ExpectationException($"Expected {typeof(TException).Name} for {what}; {method} returned.");
    }

    /// <summary>Asserts that the batch is rejected as malformed and that none of these records has an event.</summary>
    public static async Task MalformedAsync(StoreTrial trial, string what, AppendBatch batch, params RecordKey[] empty)
    {
        try
        {
            var result = await trial.AppendAsync(batch);
            throw new ExpectationException($"Expected ArgumentException for a batch with {what}; the store answered {Describe(result)}.");
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
        var shown = string.Join(", ", items.Take(MostShown).Select(item => Text(item)));
        return items.Count <= MostShown ? $"[{shown}]" : string.Create(CultureInfo.InvariantCulture, $"[{shown}, … {items.Count} in all]");
    }

    private static string Text(object? item) => item switch
    {
        null => "null",
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(item, CultureInfo.InvariantCulture)!,
    };
}
