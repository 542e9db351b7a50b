using TherapyOutcomes.Deciding;
using TherapyOutcomes.Handlers;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Importing;

/// <summary>Writes what was decided, group by group. A group that lost a race is decided again.</summary>
internal sealed class ImportWriter(IRecordStore store, WorkingRecords records, ImportDesk desk, ImportBatchBuilder batches, AppendedHandlers handlers, Func<DateTimeOffset> now)
{
    /// <summary>Writes a group.</summary>
    /// <returns>True if a batch was written; false if there was nothing to write, or others kept changing the records.</returns>
    public async Task<bool> WriteAsync(ImportGroup group, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (result, batch) = await TryWriteAsync(group, cancellationToken).ConfigureAwait(false);
            if (result is AppendResult.Appended)
            {
                // Outside of what concerns one command only: what a handler throws ends the import.
                var policy = await desk.PolicyAsync(batch!.Clinic, cancellationToken).ConfigureAwait(false);
                await handlers.HandleAsync(batch, policy.TimeZone, cancellationToken).ConfigureAwait(false);
                return true;
            }

            if (result is null)
            {
                return false;
            }

            if (result is AppendResult.Conflict { CanRetry: false } || attempt == CommandProcessor.MostTries)
            {
                Settle(group);
                return false;
            }

            await DecideAgainAsync(group, result, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(AppendResult? Result, AppendBatch? Batch)> TryWriteAsync(ImportGroup group, CancellationToken cancellationToken)
    {
        try
        {
            var clinic = group.Entries[0].Command!.Clinic;
            var policy = await desk.PolicyAsync(clinic, cancellationToken).ConfigureAwait(false);
            var batch = await batches.BuildAsync(group, policy, now(), cancellationToken).ConfigureAwait(false);
            if (batch is null)
            {
                return (null, null);
            }

            if (records.IsChainedUnderAnotherKey(group.Records))
            {
                return (new AppendResult.Conflict { Key = RecordKey.For(clinic), Expected = 0, Actual = 0 }, batch);
            }

            var result = await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false);
            if (result is AppendResult.Appended)
            {
                records.KeysWritten(batch.NewKeys);
            }

            return (result, batch);
        }
        catch (TherapyOutcomesException failure) when (ImportFault.ConcernsOneCommand(failure))
        {
            foreach (var entry in group.Pending)
            {
                entry.Fail(failure);
            }

            return (null, null);
        }
    }

    private async Task DecideAgainAsync(ImportGroup group, AppendResult turnedAway, CancellationToken cancellationToken)
    {
        var duplicate = turnedAway as AppendResult.Duplicate;
        records.Forget(group.Records);
        if (turnedAway is AppendResult.Conflict { Key: { Kind: RecordKind.Clinic } clinic })
        {
            records.Forget([clinic]);
        }

        foreach (var entry in group.Entries)
        {
            var isOnRecord = duplicate?.Commands.Any(known => known.Key == entry.Command!.Record && known.Command == entry.Command.CommandId) == true;
            await desk.DecideAsync(entry, isOnRecord, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Settle(ImportGroup group)
    {
        records.Forget(group.Records);
        foreach (var entry in group.Pending)
        {
            entry.Settle(AnswerFactory.Busy(), isWanted: true);
        }
    }
}
