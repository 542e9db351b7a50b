using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Records;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>Decides a submission on loaded records: recognizes repeats, supplies the keys and the words that the decision needs, and writes nothing.</summary>
internal sealed class SubmissionDecider(TextVault vault, IWordReader words, Decider decider, ClientKeys keys)
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
        if (await DecideErasureAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false) is { } decided)
        {
            return decided;
        }

        if (await FindRepeatAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false) is { } repeat)
        {
            return repeat;
        }

        if (isOnRecord && !loaded.IsErased)
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
        var decided = await DecideErasureAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false)
            ?? await FindRepeatAsync(submission, loaded, policy, cancellationToken).ConfigureAwait(false)
            ?? await DecideAsync(submission, loaded, policy, newKeys: [], cancellationToken).ConfigureAwait(false);
        return decided.Answer;
    }

    private async Task<DecidedSubmission> DecideAsync(
        Submission submission, LoadedRecords loaded, ClinicPolicy policy, ImmutableArray<NewRecordSecret> newKeys, CancellationToken cancellationToken)
    {
        var worded = await WithWordsAsync(submission.Command, loaded, policy, cancellationToken).ConfigureAwait(false);
        var equipped = await CareTeam.WithAsync(vault.Catalog, submission.Command, worded, cancellationToken).ConfigureAwait(false);
        var decision = decider.Decide(submission, equipped, policy);
        if (TellsUnreadWords(decision))
        {
            decision = decider.Decide(submission, await WithConsentsAsync(equipped, policy, cancellationToken).ConfigureAwait(false), policy);
        }

        return new DecidedSubmission
        {
            Answer = AnswerFactory.Of(submission.Command.Record, loaded, decision),
            Decision = decision,
            Loaded = equipped,
            NewKeys = newKeys,
        };
    }

    // Returns null unless the command would erase a client whose keys are not as they should be, or who was erased before.
    private async Task<DecidedSubmission?> DecideErasureAsync(Submission submission, LoadedRecords loaded, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        if (!vault.Seals || submission.Command is not EraseClient erase)
        {
            return null;
        }

        var compared = await keys.CompareAsync(erase.Clinic, erase.Client, cancellationToken).ConfigureAwait(false);
        return compared.Disagreement is { } disagreement ? new DecidedSubmission { Answer = Answer.Failed(AnswerOutcome.Refused, disagreement), Loaded = loaded }
            : loaded.IsErased ? await EraseAgainAsync(submission, loaded, policy, compared.HasKey, cancellationToken).ConfigureAwait(false)
            : null;
    }

    // What the process keeps of the keys may be from before the erasure. Where keys are back, the command may have the id of the first erasure, so it
    // gets another one.
    private async Task<DecidedSubmission> EraseAgainAsync(
        Submission submission, LoadedRecords loaded, ClinicPolicy policy, bool hasKeyBack, CancellationToken cancellationToken)
    {
        var opened = await KeyRing.OpenNewlyAsync(vault, loaded.KeyedRecords, cancellationToken).ConfigureAwait(false);
        var current = loaded with { Keys = opened, HasKeyBack = hasKeyBack };
        var again = submission with { Command = submission.Command with { CommandId = new CommandId(submission.Events.Base.ToString("N")) }, IsNamed = false };
        return await DecideAsync(hasKeyBack ? again : submission, current, policy, newKeys: [], cancellationToken).ConfigureAwait(false);
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

    // Decisions work without words, but sending a referral or a report copies its recipient and reason into the account of disclosures.
    private async ValueTask<LoadedRecords> WithWordsAsync(Command command, LoadedRecords loaded, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        if (loaded.IsErased || loaded.Own.Episode is not { } episode || RecordingOf(command, episode.Referral) is not { } recording)
        {
            return loaded;
        }

        var events = await words.ReadAsync(loaded.Own.Key, policy.TimeZone, recording.Version, cancellationToken).ConfigureAwait(false);
        var referral = events[0].Event switch
        {
            ReferralProposed proposed => episode.Referral.WithWords(proposed),
            InboundReferralRecorded inbound => episode.Referral.WithWords(inbound),
            _ => episode.Referral,
        };
        return loaded with { Own = loaded.Own with { Episode = episode with { Referral = referral } } };
    }

    private static EventMetadata? RecordingOf(Command command, ReferralState referrals) => command switch
    {
        SendReferral send => referrals.Find(send.Referral)?.Recording,
        SendReport send => referrals.FindInbound(send.Referral)?.Recording,
        _ => null,
    };

    // A refusal tells whom the consents name. Their words are read only then.
    private static bool TellsUnreadWords(Decision decision) => decision.Evaluation.Findings.Any(
        finding => finding.Evidence.Any(evidence => evidence.Words is { HasWords: false, IsErased: false }));

    private async Task<LoadedRecords> WithConsentsAsync(LoadedRecords loaded, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var client = loaded.Client.Client;
        var first = client.Privacy.Consents.Min(consent => consent.Recording.Version);
        var events = await words.ReadAsync(loaded.Client.Key, policy.TimeZone, first, cancellationToken).ConfigureAwait(false);
        var privacy = client.Privacy.WithWords(events.Select(recorded => recorded.Event).OfType<ConsentGranted>());
        return loaded with { Client = loaded.Client with { Client = client with { Privacy = privacy } } };
    }
}
