using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Importing;

/// <summary>
/// One import: decides commands in their order, writes them group by group, and answers them in their order. A group that lost a race is
/// decided again.
/// </summary>
internal sealed class ImportRun(
    IRecordStore store,
    WorkingRecords records,
    ImportDesk desk,
    ImportBatchBuilder batches,
    Func<Command, CommandError?> check,
    Action<Command, AnswerOutcome, Answer?> count,
    ClinicPolicies policies,
    Func<DateTimeOffset> now,
    ImportOptions options)
{
    private const int MostTries = 5;

    private readonly ImportNames _names = new();
    private readonly List<ImportEntry> _entries = [];
    private readonly Dictionary<RecordKey, ImportGroup> _groups = [];
    private readonly Dictionary<ClinicId, ClinicPolicy> _policies = [];
    private readonly ImmutableArray<ImportedCommand>.Builder _notAccepted = ImmutableArray.CreateBuilder<ImportedCommand>();
    private ImportTotals _totals = new();

    public async Task<ImportReport> RunAsync(IAsyncEnumerable<CommandReading> readings, CancellationToken cancellationToken)
    {
        var source = readings.GetAsyncEnumerator(cancellationToken);
        await using (source.ConfigureAwait(false))
        {
            while (await NextAsync(source, cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await TakeAsync(source.Current, cancellationToken).ConfigureAwait(false);
                if (_entries.Count >= options.CommandsAtOnce)
                {
                    await WriteAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }

        await WriteAsync(cancellationToken).ConfigureAwait(false);
        return new ImportReport { Totals = _totals, NotAccepted = _notAccepted.ToImmutable() };
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<CommandReading> source, CancellationToken cancellationToken)
    {
        var next = source.MoveNextAsync();
        if (next.IsCompleted || !options.WritesBeforeWaiting)
        {
            return await next.ConfigureAwait(false);
        }

        var coming = next.AsTask();
        await WriteAsync(cancellationToken).ConfigureAwait(false);
        return await coming.ConfigureAwait(false);
    }

    private async Task TakeAsync(CommandReading reading, CancellationToken cancellationToken)
    {
        var place = _totals.Commands + _entries.Count + 1;
        if ((reading.Error ?? check(reading.Command!)) is { } error)
        {
            var malformed = new ImportEntry(place, reading.Command);
            malformed.Settle(Answer.Malformed(error), isWanted: true);
            _entries.Add(malformed);
            return;
        }

        var entry = new ImportEntry(place, reading.Command) { Name = _names.NameOf(reading.Command!) };
        _entries.Add(entry);
        if (await DecideAsync(entry, isOnRecord: false, cancellationToken).ConfigureAwait(false) is { } loaded)
        {
            var key = ImportGroup.KeyOf(loaded);
            var group = _groups.TryGetValue(key, out var known) ? known : _groups[key] = new ImportGroup();
            group.Entries.Add(entry);
            group.Add(loaded);
        }
    }

    // One command that can't be judged doesn't stop the others.
    private async Task<LoadedRecords?> DecideAsync(ImportEntry entry, bool isOnRecord, CancellationToken cancellationToken)
    {
        try
        {
            var policy = await PolicyAsync(entry.Command!.Clinic, cancellationToken).ConfigureAwait(false);
            return await desk.DecideAsync(entry, policy, isOnRecord, cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException failure)
        {
            Fail(entry, failure);
            return null;
        }
    }

    private async ValueTask<ClinicPolicy> PolicyAsync(ClinicId clinic, CancellationToken cancellationToken) =>
        _policies.TryGetValue(clinic, out var known)
            ? known
            : _policies[clinic] = await policies.GetAsync(clinic, cancellationToken).ConfigureAwait(false);

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_entries.Count == 0)
        {
            return;
        }

        foreach (var group in _groups.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteAsync(group, cancellationToken).ConfigureAwait(false);
        }

        foreach (var entry in _entries)
        {
            await AnswerAsync(entry).ConfigureAwait(false);
        }

        options.Progress?.Report(_totals);
        _entries.Clear();
        _groups.Clear();
        _policies.Clear();
        records.Clear();
    }

    private async Task WriteAsync(ImportGroup group, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await TryWriteAsync(group, cancellationToken).ConfigureAwait(false);
            if (result is null or AppendResult.Appended)
            {
                return;
            }

            if (result is AppendResult.Conflict { CanRetry: false } || attempt == MostTries)
            {
                Settle(group, AnswerFactory.Busy());
                return;
            }

            await DecideAgainAsync(group, result as AppendResult.Duplicate, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<AppendResult?> TryWriteAsync(ImportGroup group, CancellationToken cancellationToken)
    {
        try
        {
            var policy = await PolicyAsync(group.Entries[0].Command!.Clinic, cancellationToken).ConfigureAwait(false);
            if (await batches.BuildAsync(group, policy, now(), cancellationToken).ConfigureAwait(false) is not { } batch)
            {
                return null;
            }

            var result = await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false);
            _totals = result is AppendResult.Appended ? _totals with { Batches = _totals.Batches + 1 } : _totals;
            return result;
        }
        catch (TherapyOutcomesException failure)
        {
            foreach (var entry in group.Entries.Where(entry => entry.IsPending))
            {
                Fail(entry, failure);
            }

            return null;
        }
    }

    private async Task DecideAgainAsync(ImportGroup group, AppendResult.Duplicate? duplicate, CancellationToken cancellationToken)
    {
        records.Forget(group.Records);
        foreach (var entry in group.Entries)
        {
            var isOnRecord = duplicate?.Commands.Any(known => known.Key == entry.Command!.Record && known.Command == entry.Command.CommandId) == true;
            await DecideAsync(entry, isOnRecord, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Settle(ImportGroup group, Answer answer)
    {
        records.Forget(group.Records);
        foreach (var entry in group.Entries.Where(entry => entry.IsPending))
        {
            entry.Settle(answer, isWanted: true);
        }
    }

    private static void Fail(ImportEntry entry, TherapyOutcomesException failure) =>
        entry.Settle(Answer.Failed(AnswerOutcome.Failed, new CommandError(failure.Code, null, failure.Reason)), isWanted: true);

    private async ValueTask AnswerAsync(ImportEntry entry)
    {
        _totals = _totals.With(entry.Outcome, entry.IsRepeat);
        if (entry.Command is { } command)
        {
            count(command, entry.Outcome, entry.Answer);
        }

        if (entry.Answer is not { } answer)
        {
            return;
        }

        var answered = new ImportedCommand { Place = entry.Place, Answer = answer, IsRepeat = entry.IsRepeat };
        if (!answer.Accepted)
        {
            _notAccepted.Add(answered);
        }

        if (options.Answered is { } take)
        {
            await take(answered).ConfigureAwait(false);
        }
    }
}
