using TherapyOutcomes.Handlers;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Processes a submission: loads, decides and appends, and decides again if another writer was faster.</summary>
/// <remarks>Thread-safe if its store is.</remarks>
internal sealed class CommandProcessor(
    IRecordStore store, RecordLoader loader, RecordGate gate, SubmissionDecider decider, AppendBatchBuilder batches, AppendedHandlers handlers, Func<DateTimeOffset> now)
{
    /// <summary>How often a decision that lost a race is made anew before the answer is that others are busy.</summary>
    public const int MostTries = 5;

    /// <summary>Decides a command and writes the resulting events.</summary>
    public async Task<Answer> SubmitAsync(Submission submission, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        handlers.RequireHostTransaction(store);
        using var turn = await EnterAsync(submission.Command.Record, cancellationToken).ConfigureAwait(false);
        AppendResult? turnedAway = null;
        for (var attempt = 1; ; attempt++)
        {
            var current = submission.At(now()); // not from before the queue
            (var answer, turnedAway) = await TryAsync(current, policy, turnedAway, cancellationToken).ConfigureAwait(false);
            if (answer is not null)
            {
                return answer;
            }

            // Another process was faster, so wait a little longer each time and try again. The wait uses real time even under a
            // host's own TimeProvider, because a clock that stands still must not block the answer.
            if (attempt == MostTries)
            {
                return AnswerFactory.Busy();
            }

            await Task.Delay(Random.Shared.Next(1, 4 * attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Decides a command and writes nothing.</summary>
    public async Task<Answer> PreviewAsync(Submission submission, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var loaded = await loader.LoadAsync(submission.Command.Record, submission.Command, policy.TimeZone, cancellationToken).ConfigureAwait(false);
        loaded.RequireKeysFor(submission.Command);
        return await decider.PreviewAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false);
    }

    // There is no answer if another writer was faster. The store's result then says which version that writer reached.
    private async Task<(Answer? Answer, AppendResult? TurnedAway)> TryAsync(
        Submission submission, ClinicPolicy policy, AppendResult? turnedAway, CancellationToken cancellationToken)
    {
        var command = submission.Command;
        var named = await loader.NameAsync(command.Record, command, policy.TimeZone, cancellationToken).ConfigureAwait(false);
        using var clientTurn = await EnterClientAsync(named.Client, cancellationToken).ConfigureAwait(false);
        var loaded = await loader.LoadAsync(named, command, cancellationToken).ConfigureAwait(false);
        Contiguous.RequireWhatWasTold(loaded, turnedAway);
        loaded.RequireKeysFor(command);
        var decided = await decider.DecideAsync(submission, loaded, policy, IsOnRecord(turnedAway, command.Record), cancellationToken).ConfigureAwait(false);
        if (!decided.HasEvents)
        {
            return (decided.Answer, null);
        }

        var batch = batches.Build(submission, decided, policy);
        var result = await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false);
        if (result is AppendResult.Appended)
        {
            await handlers.HandleAsync(batch, policy.TimeZone, cancellationToken).ConfigureAwait(false);
        }

        return result switch
        {
            AppendResult.Appended => (decided.Answer, null),
            AppendResult.Conflict { CanRetry: false } => (AnswerFactory.Busy(), null),
            _ => (null, result),
        };
    }

    private static bool IsOnRecord(AppendResult? turnedAway, RecordKey record) =>
        turnedAway is AppendResult.Duplicate duplicate && duplicate.Commands.Any(command => command.Key == record);

    // Writers of one client's episodes would race for the client's record. Episode first, then client, everywhere.
    private async ValueTask<RecordGate.Turn?> EnterClientAsync(RecordKey? client, CancellationToken cancellationToken) =>
        client is { } record ? await EnterAsync(record, cancellationToken).ConfigureAwait(false) : null;

    // Within the host's transaction, whoever waits here may hold a lock of the database that the one before needs.
    private async ValueTask<RecordGate.Turn?> EnterAsync(RecordKey record, CancellationToken cancellationToken) =>
        store.IsInHostTransaction ? null : await gate.EnterAsync(record, cancellationToken).ConfigureAwait(false);
}
