using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Importing;

/// <summary>One import: takes commands in their order, has them decided and written, and answers them in their order.</summary>
internal sealed class ImportRun(
    ImportDesk desk,
    ImportWriter writer,
    Func<CancellationToken, ValueTask<bool>> purge,
    Func<Command, CommandError?> check,
    Action<Command, AnswerOutcome, Answer?> count,
    ImportOptions options)
{
    private readonly ImportNames _names = new();
    private readonly List<ImportEntry> _entries = [];
    private readonly Dictionary<RecordKey, ImportGroup> _groups = [];
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
        if (await desk.DecideAsync(entry, isOnRecord: false, cancellationToken).ConfigureAwait(false) is { } loaded
            && (loaded.Exists || entry.IsPending))
        {
            // A command that found no record belongs to no client yet. Its record would otherwise be written twice, once with the client's.
            var key = ImportGroup.KeyOf(loaded);
            var group = _groups.TryGetValue(key, out var known) ? known : _groups[key] = new ImportGroup();
            group.Add(entry, loaded);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_entries.Count == 0)
        {
            return;
        }

        var unwritten = new Queue<ImportGroup>(_groups.Values);
        try
        {
            while (unwritten.TryPeek(out var group))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var isWritten = await writer.WriteAsync(group, cancellationToken).ConfigureAwait(false);
                _totals = _totals with { Batches = _totals.Batches + (isWritten ? 1 : 0) };
                unwritten.Dequeue();
            }

            if (_entries.Any(entry => entry is { Command: EraseClient, Outcome: AnswerOutcome.Accepted }))
            {
                await purge(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // If the store fails half-way, whoever waits is told what was recorded until then.
            var waiting = unwritten.SelectMany(group => group.Pending).ToHashSet();
            foreach (var entry in _entries.Where(entry => !waiting.Contains(entry)))
            {
                await AnswerAsync(entry).ConfigureAwait(false);
            }
        }

        options.Progress?.Report(_totals);
        _entries.Clear();
        _groups.Clear();
        desk.Clear();
    }

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

        var answered = new ImportedCommand { Place = entry.Place, Answer = answer };
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
