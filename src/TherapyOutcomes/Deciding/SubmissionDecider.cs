using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides a submission on loaded records: recognizes repeats, supplies the keys and the words that the decision needs, and writes nothing.</summary>
internal sealed class SubmissionDecider(ITextVault? vault, IWordReader words, Decider decider)
{
    /// <summary>Decides a submission whose events are to be written.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="loaded">The records.</param>
    /// <param name="policy">The clinic's policy.</param>
    /// <param name="isOnRecord">True if the store said that it has the command's id already.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<DecidedSubmission> DecideAsync(
        Submission submission, LoadedRecords loaded, ClinicPolicy policy, bool isOnRecord, CancellationToken cancellationToken)
    {
        if (await FindRepeatAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false) is { } repeat)
        {
            return repeat;
        }

        if (isOnRecord)
        {
            // The id belongs to a command whose content is not known, such as one that the library named, so this is not a repeat.
            return Reused(submission, loaded, policy);
        }

        var newKeys = await MissingKeys.MakeAsync(vault, submission.Command, loaded, cancellationToken).ConfigureAwait(false);
        return await DecideAsync(submission, loaded.With(newKeys), policy, newKeys, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the answer that a submission would get.</summary>
    public async Task<Answer> PreviewAsync(Submission submission, LoadedRecords loaded, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var decided = await FindRepeatAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false)
            ?? await DecideAsync(submission, loaded, policy, newKeys: [], cancellationToken).ConfigureAwait(false);
        return decided.Answer;
    }

    private async Task<DecidedSubmission> DecideAsync(
        Submission submission, LoadedRecords loaded, ClinicPolicy policy, ImmutableArray<NewRecordSecret> newKeys, CancellationToken cancellationToken)
    {
        var equipped = await WithWordsAsync(submission.Command, loaded, policy, cancellationToken).ConfigureAwait(false);
        var decision = decider.Decide(submission, equipped, policy);
        return new DecidedSubmission
        {
            Answer = AnswerFactory.Of(submission.Command.Record, loaded, decision),
            Decision = decision,
            Loaded = equipped,
            NewKeys = newKeys,
        };
    }

    private async Task<DecidedSubmission?> FindRepeatAsync(Submission submission, LoadedRecords loaded, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var command = submission.Command;
        if (!submission.IsNamed || loaded.IsErased || !loaded.Own.Submissions.TryGetValue(command.CommandId!.Value, out var prior))
        {
            return null;
        }

        if (prior.Fingerprint != CommandFingerprint.Of(command, prior.KeyId is null ? null : loaded.Keys.Find(command.Record)))
        {
            return Reused(submission, loaded, policy);
        }

        var events = await words.ReadAsync(command.Record, policy.TimeZone, prior.FirstVersion, cancellationToken).ConfigureAwait(false);
        var answer = AnswerFactory.Repeated(Current(submission, loaded, policy), prior,
        [
            .. events.TakeWhile(recorded => recorded.Metadata.Version <= prior.LastVersion),
            .. await ClientEventsOfAsync(command, loaded, policy, cancellationToken).ConfigureAwait(false),
        ]);
        return new DecidedSubmission { Answer = answer, Loaded = loaded };
    }

    private async Task<IEnumerable<RecordedEvent>> ClientEventsOfAsync(Command command, LoadedRecords loaded, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        if (!loaded.HasClientBeside || !CommandCatalog.FormOf(command).ChangesClient)
        {
            return [];
        }

        var events = await words.ReadAsync(loaded.Client.Key, policy.TimeZone, fromVersion: 1, cancellationToken).ConfigureAwait(false);
        return events.Where(recorded => recorded.Metadata.Cause == new CommandReference { Record = command.Record, Command = command.CommandId!.Value });
    }

    private DecidedSubmission Reused(Submission submission, LoadedRecords loaded, ClinicPolicy policy) => new()
    {
        Answer = AnswerFactory.Reused(Current(submission, loaded, policy), submission.Command.CommandId!.Value),
        Loaded = loaded,
    };

    private RecordEvaluation Current(Submission submission, LoadedRecords loaded, ClinicPolicy policy) =>
        loaded.Evaluated(decider.Evaluate(loaded, policy, submission.Now));

    // Decisions work without words, but sending a referral copies its recipient and reason into the account of disclosures.
    private async ValueTask<LoadedRecords> WithWordsAsync(Command command, LoadedRecords loaded, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        if (command is not SendReferral send || loaded.IsErased || loaded.Own.Episode?.Referral.Find(send.Referral) is not { } referral)
        {
            return loaded;
        }

        var events = await words.ReadAsync(loaded.Own.Key, policy.TimeZone, referral.Recording.Version, cancellationToken).ConfigureAwait(false);
        var episode = loaded.Own.Episode with { Referral = loaded.Own.Episode.Referral.WithWords((ReferralProposed)events[0].Event) };
        return loaded with { Own = loaded.Own with { Episode = episode } };
    }
}
