using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>Processes a submission: loads, decides and appends, and decides again if another writer was faster.</summary>
/// <remarks>Thread-safe if its store is.</remarks>
internal sealed class CommandProcessor(
    IRecordStore store, ITextVault? vault, RecordLoader loader, RecordReader reader, RecordGate gate, Decider decider, AppendBatchBuilder batches, Func<DateTimeOffset> now)
{
    private const int MostTries = 5;

    /// <summary>Decides a command and writes the resulting events.</summary>
    public async Task<Answer> SubmitAsync(Submission submission, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(submission.Command.Record, cancellationToken).ConfigureAwait(false);
        AppendResult? turnedAway = null;
        for (var attempt = 1; ; attempt++)
        {
            var current = submission with { Now = now().ToOffset(submission.Command.At.Offset) }; // not from before the queue
            (var answer, turnedAway) = await TryAsync(current, policy, turnedAway, cancellationToken).ConfigureAwait(false);
            if (answer is not null)
            {
                return answer;
            }

            // Another process was faster, so wait a little longer each time and try again. The wait uses real time even under a
            // host's own TimeProvider, because a clock that stands still must not block the answer.
            if (attempt == MostTries)
            {
                return Busy();
            }

            await Task.Delay(Random.Shared.Next(1, 4 * attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Decides a command and writes nothing.</summary>
    public async Task<Answer> PreviewAsync(Submission submission, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var loaded = await loader.LoadAsync(submission.Command.Record, submission.Command as OpenEpisode, cancellationToken).ConfigureAwait(false);
        loaded.RequireKeys();
        if (await FindRepeatAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false) is { } repeat)
        {
            return repeat;
        }

        var equipped = await WithWordsAsync(submission.Command, loaded, cancellationToken).ConfigureAwait(false);
        return AnswerFactory.Of(submission.Command.Record, loaded, decider.Decide(submission, equipped, policy));
    }

    private static Answer Busy() =>
        Answer.Failed(AnswerOutcome.Busy, new CommandError(ErrorCodes.Busy, null, "Others were changing the record at the same time. Submit the same command again."));

    // There is no answer if another writer was faster. The store's result then says which version that writer reached.
    private async Task<(Answer? Answer, AppendResult? TurnedAway)> TryAsync(
        Submission submission, ClinicPolicy policy, AppendResult? turnedAway, CancellationToken cancellationToken)
    {
        var (command, opening) = (submission.Command, submission.Command as OpenEpisode);
        var own = await loader.LoadOwnAsync(command.Record, cancellationToken).ConfigureAwait(false);
        using var clientTurn = await EnterClientAsync(own, opening, cancellationToken).ConfigureAwait(false);
        var loaded = await loader.LoadOthersAsync(own, opening, cancellationToken).ConfigureAwait(false);
        Contiguous.RequireWhatWasTold(loaded, turnedAway);
        loaded.RequireKeys();
        if (await FindRepeatAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false) is { } repeat)
        {
            return (repeat, null);
        }

        if (IsOnRecord(turnedAway, command.Record))
        {
            // The id belongs to a command whose content is not known, such as one that the library named, so this is not a repeat.
            return (AnswerFactory.Reused(Current(submission, loaded, policy), command.CommandId!.Value), null);
        }

        var newKeys = await MakeKeysAsync(command, loaded, cancellationToken).ConfigureAwait(false);
        var equipped = await WithWordsAsync(command, WithKeys(loaded, newKeys), cancellationToken).ConfigureAwait(false);
        var decision = decider.Decide(submission, equipped, policy);
        var answer = AnswerFactory.Of(command.Record, loaded, decision);
        if (decision.Events.IsEmpty)
        {
            return (answer, null);
        }

        var result = await store.AppendAsync(batches.Build(submission, equipped, decision, policy, newKeys), cancellationToken).ConfigureAwait(false);
        return result switch
        {
            AppendResult.Appended => (answer, null),
            AppendResult.Conflict { CanRetry: false } => (Busy(), null),
            _ => (null, result),
        };
    }

    private static bool IsOnRecord(AppendResult? turnedAway, RecordKey record) =>
        turnedAway is AppendResult.Duplicate duplicate && duplicate.Commands.Any(command => command.Key == record);

    // Writers of one client's episodes would race for the client's record. Episode first, then client, everywhere.
    private async ValueTask<RecordGate.Turn?> EnterClientAsync(FoldedRecord own, OpenEpisode? opening, CancellationToken cancellationToken) =>
        own.Key.Kind == RecordKind.Episode && RecordLoader.ClientOf(own, opening) is { } client
            ? await gate.EnterAsync(client, cancellationToken).ConfigureAwait(false)
            : null;

    private async Task<Answer?> FindRepeatAsync(Submission submission, LoadedRecords loaded, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var command = submission.Command;
        if (!submission.IsNamed || loaded.IsErased || !loaded.Own.Submissions.TryGetValue(command.CommandId!.Value, out var prior))
        {
            return null;
        }

        var current = Current(submission, loaded, policy);
        if (prior.Fingerprint != CommandFingerprint.Of(command, prior.KeyId is null ? null : loaded.Keys.Find(command.Record)))
        {
            return AnswerFactory.Reused(current, command.CommandId.Value);
        }

        var events = await reader.ReadAsync(command.Record, prior.FirstVersion, cancellationToken).ConfigureAwait(false);
        return AnswerFactory.Repeated(current, prior,
        [
            .. events.TakeWhile(recorded => recorded.Metadata.Version <= prior.LastVersion),
            .. await ClientEventsOfAsync(command, loaded, cancellationToken).ConfigureAwait(false),
        ]);
    }

    private async Task<IEnumerable<RecordedEvent>> ClientEventsOfAsync(Command command, LoadedRecords loaded, CancellationToken cancellationToken)
    {
        if (!loaded.HasClientBeside || !CommandCatalog.FormOf(command).ChangesClient)
        {
            return [];
        }

        var events = await reader.ReadAsync(loaded.Client.Key, cancellationToken).ConfigureAwait(false);
        return events.Where(recorded => recorded.Metadata.Cause == new CommandReference { Record = command.Record, Command = command.CommandId!.Value });
    }

    private RecordEvaluation Current(Submission submission, LoadedRecords loaded, ClinicPolicy policy) =>
        loaded.Evaluated(decider.Evaluate(loaded, policy, submission.Now));

    // The client's record gets its key together with the client's first key, even if it gets no text now. Once destroyed, that
    // key shows for every record, even one that has not begun yet, that the client was erased.
    private async ValueTask<ImmutableArray<NewRecordSecret>> MakeKeysAsync(Command command, LoadedRecords loaded, CancellationToken cancellationToken)
    {
        if (vault is null || loaded.IsErased || !(loaded.Exists || command.MayBegin))
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<NewRecordSecret>();
        foreach (var record in loaded.KeyedRecords.Where(record => loaded.Keys.Find(record) is null))
        {
            made.Add(await vault.CreateAsync(record, loaded.Subject, cancellationToken).ConfigureAwait(false));
        }

        return made.DrainToImmutable();
    }

    private static LoadedRecords WithKeys(LoadedRecords loaded, ImmutableArray<NewRecordSecret> made) =>
        made.IsEmpty ? loaded : loaded with { Keys = made.Aggregate(loaded.Keys, (ring, key) => ring.With(key.Secret)) };

    // Decisions work without words, but sending a referral copies its recipient and reason into the account of disclosures.
    private async ValueTask<LoadedRecords> WithWordsAsync(Command command, LoadedRecords loaded, CancellationToken cancellationToken)
    {
        if (command is not SendReferral send || loaded.IsErased || loaded.Own.Episode?.Referral.Find(send.Referral) is not { } referral)
        {
            return loaded;
        }

        var events = await reader.ReadAsync(loaded.Own.Key, referral.Recording.Version, cancellationToken).ConfigureAwait(false);
        var episode = loaded.Own.Episode with { Referral = loaded.Own.Episode.Referral.WithWords((ReferralProposed)events[0].Event) };
        return loaded with { Own = loaded.Own with { Episode = episode } };
    }
}
