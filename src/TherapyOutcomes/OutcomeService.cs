using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TherapyOutcomes.Clients;
using TherapyOutcomes.Communication.Letters;
using TherapyOutcomes.Education;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Practitioners;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>The one door: commands in; events, findings and next steps out.</summary>
/// <remarks>Thread-safe as far as its store is.</remarks>
/// <param name="store">Keeps the events.</param>
/// <param name="rules">The rules that judge.</param>
/// <param name="policies">Each clinic's policy.</param>
/// <param name="time">Tells what time it is.</param>
public sealed class OutcomeService(IRecordStore store, RuleBook rules, IClinicPolicies policies, TimeProvider time)
{
    /// <summary>How far ahead of now a command may be dated: clocks differ.</summary>
    internal static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private const int MostTries = 5;
    private readonly RecordLoader _loader = new(store);

    /// <summary>Decides a command and records what follows, whole or not at all.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">
    /// Cancelled early: nothing is written. Cancelled late: unknown; give the same command with the same id again.
    /// </param>
    /// <returns>The answer; refusals and malformed commands are answers too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">A stored history can't be read, or the policy is not usable.</exception>
    public async Task<Answer> SubmitAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command);
        var answer = Check(command) is { } error
            ? Answer.Malformed(error)
            : await SubmitAsync(Submission.Of(command, Now()), cancellationToken).ConfigureAwait(false);
        Telemetry.Tell(activity, command, answer);
        return answer;
    }

    /// <summary>Tells what a command would lead to, and writes nothing.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer that the command would get now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public async Task<Answer> PreviewAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Check(command) is { } error)
        {
            return Answer.Malformed(error);
        }

        var submission = Submission.Of(command, Now());
        return Decide(submission, await LoadAsync(submission.Command, cancellationToken).ConfigureAwait(false)).Answer;
    }

    /// <summary>Judges a record as it stands: some findings come with time alone.</summary>
    /// <param name="record">The record.</param>
    /// <param name="now">The time to judge at; null = now.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer without events; malformed when there is no such record.</returns>
    public async Task<Answer> EvaluateAsync(RecordKey record, DateTimeOffset? now = null, CancellationToken cancellationToken = default)
    {
        var situation = await _loader.LoadAsync(record, opening: null, cancellationToken).ConfigureAwait(false);
        return situation.Exists ? Evaluate(record, situation, now ?? Now()) : Answer.Malformed(NoSuchRecord(record));
    }

    /// <summary>Judges a practitioner's record together with how their clients did (EDU003).</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="practitioner">The practitioner.</param>
    /// <param name="caseload">Outcomes by topic.</param>
    /// <param name="now">The time to judge at; null = now.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer without events; also for a practitioner of whom nothing is on record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="caseload"/> is null.</exception>
    public async Task<Answer> EvaluateAsync(
        ClinicId clinic, PractitionerId practitioner, CaseloadSummary caseload, DateTimeOffset? now = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        var record = RecordKey.For(clinic, practitioner);
        return Evaluate(record, await _loader.LoadAsync(record, opening: null, cancellationToken).ConfigureAwait(false), now ?? Now(), caseload);
    }

    /// <summary>Writes a text for a client from the facts of an episode. Records nothing.</summary>
    /// <param name="clinic">The clinic; its policy has the templates.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="kind">Which text.</param>
    /// <param name="languageTag">The client's language, such as <c>en</c> or <c>es-MX</c>; English where the library does not write it.</param>
    /// <param name="now">The time to judge at; null = now.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text with what the rules find of it, or why it is not written; null when there is no such episode.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    public async Task<ClientLetter?> WriteLetterAsync(
        ClinicId clinic, EpisodeId episode, LetterKind kind, string languageTag = "en", DateTimeOffset? now = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        var situation = await _loader.LoadAsync(RecordKey.For(clinic, episode), opening: null, cancellationToken).ConfigureAwait(false);
        if (situation.Episode is null)
        {
            return null;
        }

        return ClientLetters.Write(kind, languageTag, ContextFor(clinic, situation, now ?? Now()).For(situation.Episode, command: null), rules);
    }

    /// <summary>Reads a practitioner's record.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="practitioner">The practitioner.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The record; at version 0 when nothing is on record.</returns>
    public async Task<PractitionerRecord> ReadPractitionerAsync(ClinicId clinic, PractitionerId practitioner, CancellationToken cancellationToken = default) =>
        (await _loader.LoadAsync(RecordKey.For(clinic, practitioner), opening: null, cancellationToken).ConfigureAwait(false)).Practitioner;

    /// <summary>Reads a record's events, oldest first.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<RecordedEvent> HistoryAsync(
        RecordKey record, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var stored in store.ReadAsync([new ReadRequest(record)], cancellationToken).ConfigureAwait(false))
        {
            yield return EventCodec.Decode(stored);
        }
    }

    /// <summary>Reads an episode.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The episode; null when there is none.</returns>
    public async Task<Episode?> ReadEpisodeAsync(ClinicId clinic, EpisodeId episode, CancellationToken cancellationToken = default) =>
        (await _loader.LoadAsync(RecordKey.For(clinic, episode), opening: null, cancellationToken).ConfigureAwait(false)).Episode;

    /// <summary>Reads a client's record.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The record; at version 0 when nothing is on record.</returns>
    public async Task<ClientRecord> ReadClientAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken = default) =>
        (await _loader.LoadAsync(RecordKey.For(clinic, client), opening: null, cancellationToken).ConfigureAwait(false)).Client;

    private async Task<Answer> SubmitAsync(Submission submission, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var situation = await LoadAsync(submission.Command, cancellationToken).ConfigureAwait(false);
            var (answer, batch) = Decide(submission, situation);
            if (batch.IsEmpty || await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false) is AppendResult.Appended)
            {
                return answer;
            }

            // Somebody else was faster: look again, a little later each time. Real time, also under a host's own
            // TimeProvider: a clock that stands still must not stop the answer.
            if (attempt == MostTries)
            {
                return Answer.Malformed(new InputError(ErrorCodes.Busy, null, "Others changed the record at the same time. Give the same command again."));
            }

            await Task.Delay(Random.Shared.Next(1, 4 * attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    private DateTimeOffset Now() => WireTime.Truncate(time.GetUtcNow());

    private InputError? Check(Command command)
    {
        var check = new InputCheck();
        command.Validate(check);
        if (check.Error is null && command.At > Now() + ClockTolerance)
        {
            check.Fail(ErrorCodes.InTheFuture, "at", "The command is dated in the future.", "at most 5 minutes after now");
        }

        return check.Error;
    }

    private Task<Situation> LoadAsync(Command command, CancellationToken cancellationToken) =>
        _loader.LoadAsync(command.Record, command as OpenEpisode, cancellationToken);

    private (Answer Answer, ImmutableArray<RecordAppend> Batch) Decide(Submission submission, Situation situation)
    {
        var command = submission.Command;
        if (situation.FindRepeat(submission) is { } repeat)
        {
            return (AnswerRepeat(submission, situation, repeat), []);
        }

        if (!situation.Exists && !command.MayBegin)
        {
            return (Answer.Malformed(NoSuchRecord(command.Record)), []);
        }

        var context = ContextFor(command.Clinic, situation, submission.Now);
        var decision = command switch
        {
            EpisodeCommand episode => EpisodeDecider.Decide(situation.Episode, episode, context),
            ClientCommand client => ClientDecider.Decide(client, context),
            PractitionerCommand practitioner => PractitionerDecider.Decide(practitioner, context),
            _ => throw new InvalidOperationException($"Nothing decides a {command.GetType().Name}."),
        };
        return decision.Error is { } error
            ? (Answer.Malformed(error), [])
            : (Answers.Of(command.Record, situation, decision), Batches.Of(submission, situation, decision, context.Policy));
    }

    private Answer AnswerRepeat(Submission submission, Situation situation, Repeat repeat)
    {
        var evaluated = Evaluate(submission.Command.Record, situation, submission.Now);
        return repeat.IsSameContent
            ? evaluated with { Version = repeat.Version, Stage = repeat.Stage, Events = repeat.Events }
            : Answers.Reused(evaluated, submission.Command.CommandId!.Value);
    }

    private Answer Evaluate(RecordKey record, Situation situation, DateTimeOffset now, CaseloadSummary? caseload = null)
    {
        var context = ContextFor(record.Clinic, situation, now) with { Caseload = caseload };
        var judgement = record.Kind switch
        {
            RecordKind.Episode => EpisodeDecider.Evaluate(situation.Episode!, context),
            RecordKind.Client => ClientDecider.Evaluate(context),
            _ => PractitionerDecider.Evaluate(context),
        };
        return Answers.Of(record, situation, judgement);
    }

    private DecisionContext ContextFor(ClinicId clinic, Situation situation, DateTimeOffset now) => new()
    {
        Client = situation.Client,
        Practitioner = situation.Practitioner,
        Policy = policies.For(clinic),
        Rules = rules,
        Now = now,
    };

    private static InputError NoSuchRecord(RecordKey record) => new(
        ErrorCodes.NoSuchRecord,
        record.Kind switch { RecordKind.Episode => "episode", RecordKind.Client => "client", _ => "practitioner" },
        "There is no such record.");
}
