using System.Runtime.CompilerServices;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Summaries;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes;

/// <summary>The one door: commands in; events, findings and next steps out.</summary>
/// <remarks>Thread-safe if its store is.</remarks>
public sealed class OutcomeService
{
    private readonly RuleBook _rules;
    private readonly IClinicPolicies _policies;
    private readonly TimeProvider _time;
    private readonly RecordLoader _loader;
    private readonly RecordReader _reader;
    private readonly Decider _decider;
    private readonly CommandProcessor _processor;

    /// <summary>Creates a service that shares nothing with others.</summary>
    /// <param name="store">Keeps the events.</param>
    /// <param name="rules">The rules that judge.</param>
    /// <param name="policies">Each clinic's policy.</param>
    /// <param name="time">Tells what time it is.</param>
    /// <param name="vault">Seals the texts; null stores them plain.</param>
    public OutcomeService(IRecordStore store, RuleBook rules, IClinicPolicies policies, TimeProvider time, ITextVault? vault = null)
        : this(store, rules, policies, time, vault, new RecordCache(), new RecordGate())
    {
    }

    internal OutcomeService(
        IRecordStore store, RuleBook rules, IClinicPolicies policies, TimeProvider time, ITextVault? vault, RecordCache cache, RecordGate gate)
    {
        (_rules, _policies, _time) = (rules, policies, time);
        _loader = new RecordLoader(store, vault, EventCodec.Standard, cache);
        _reader = new RecordReader(store, vault, EventCodec.Standard);
        _decider = new Decider(rules);
        _processor = new CommandProcessor(store, vault, _loader, _reader, gate, _decider, new AppendBatchBuilder(EventCodec.Standard, rules), Now);
    }

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
            : await _processor.SubmitAsync(Submission.Of(command, Now()), _policies.For(command.Clinic), cancellationToken).ConfigureAwait(false);
        Telemetry.Record(activity, command, answer);
        return answer;
    }

    /// <summary>Tells what a command would lead to, and writes nothing.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The answer that the command would get now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public async Task<Answer> PreviewAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Check(command) is { } error
            ? Answer.Malformed(error)
            : await _processor.PreviewAsync(Submission.Of(command, Now()), _policies.For(command.Clinic), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Judges a record as it stands: some findings come with time alone.</summary>
    /// <param name="record">The record.</param>
    /// <param name="now">The time to judge at; null = now.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The answer without events; malformed when there is no such record.</returns>
    public async Task<Answer> EvaluateAsync(RecordKey record, DateTimeOffset? now = null, CancellationToken cancellationToken = default)
    {
        if (record.Kind is not (RecordKind.Episode or RecordKind.Client or RecordKind.Practitioner))
        {
            return Answer.Malformed(Decider.NoSuchRecord(record));
        }

        var loaded = await _loader.LoadAsync(record, opening: null, cancellationToken).ConfigureAwait(false);
        return loaded.Exists ? Evaluate(loaded, now ?? Now()) : Answer.Malformed(Decider.NoSuchRecord(record));
    }

    /// <summary>Judges a practitioner's record together with how their clients did (EDU003).</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="practitioner">The practitioner.</param>
    /// <param name="caseload">Outcomes by topic.</param>
    /// <param name="now">The time to judge at; null = now.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The answer without events; also for a practitioner of whom nothing is on record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="caseload"/> is null.</exception>
    public async Task<Answer> EvaluateAsync(
        ClinicId clinic, PractitionerId practitioner, CaseloadSummary caseload, DateTimeOffset? now = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        var record = RecordKey.For(clinic, practitioner);
        return Evaluate(await _loader.LoadAsync(record, opening: null, cancellationToken).ConfigureAwait(false), now ?? Now(), caseload);
    }

    /// <summary>Writes a text for a client from the facts of an episode. Records nothing.</summary>
    /// <param name="clinic">The clinic; its policy has the templates.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="kind">Which text.</param>
    /// <param name="languageTag">The client's language, such as <c>en</c> or <c>es-MX</c>; English where the library does not write it.</param>
    /// <param name="now">The time to judge at; null = now.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The text with what the rules find of it, or why it is not written; null when there is no such episode.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    public async Task<ClientLetter?> WriteLetterAsync(
        ClinicId clinic, EpisodeId episode, LetterKind kind, string languageTag = "en", DateTimeOffset? now = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        var read = await ReadEpisodeAsync(clinic, episode, cancellationToken).ConfigureAwait(false);
        if (read is null)
        {
            return null;
        }

        var loaded = await _loader.LoadAsync(RecordKey.For(clinic, episode), opening: null, cancellationToken).ConfigureAwait(false);
        return ClientLetters.Write(kind, languageTag, _decider.ContextFor(loaded, _policies.For(clinic), now ?? Now()).For(read, command: null), _rules);
    }

    /// <summary>Reads an episode with its words.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The episode; null when there is none.</returns>
    public async Task<Episode?> ReadEpisodeAsync(ClinicId clinic, EpisodeId episode, CancellationToken cancellationToken = default)
    {
        var record = RecordKey.For(clinic, episode);
        return EpisodeEvolver.Replay(record, await _reader.ReadAsync(record, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a client's record with its words.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The record; at version 0 when nothing is on record.</returns>
    public async Task<ClientRecord> ReadClientAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken = default) =>
        ClientEvolver.Replay(await _reader.ReadAsync(RecordKey.For(clinic, client), cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a practitioner's record with its words.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="practitioner">The practitioner.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The record; at version 0 when nothing is on record.</returns>
    public async Task<PractitionerRecord> ReadPractitionerAsync(ClinicId clinic, PractitionerId practitioner, CancellationToken cancellationToken = default) =>
        PractitionerEvolver.Replay(await _reader.ReadAsync(RecordKey.For(clinic, practitioner), cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a record's events, oldest first.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async IAsyncEnumerable<RecordedEvent> HistoryAsync(
        RecordKey record, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var recorded in await _reader.ReadAsync(record, cancellationToken).ConfigureAwait(false))
        {
            yield return recorded;
        }
    }

    /// <summary>Evaluates a record for its summary.</summary>
    /// <returns>The summary with what it rests on; null when there is no such record.</returns>
    internal async Task<SummaryRefresh?> SummarizeAsync(RecordKey record, ClinicPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var loaded = await _loader.LoadAsync(record, opening: null, cancellationToken).ConfigureAwait(false);
        return !loaded.Exists ? null : new SummaryRefresh
        {
            Summary = new SummaryBuilder(_rules, policy, now)
                .Of(record, loaded.Own.Version, loaded.Own.Episode, loaded.Client.Client, _decider.Evaluate(loaded, policy, now)),
            BasedOn = [.. loaded.BasedOn],
        };
    }

    /// <summary>What a summary is evaluated under: another policy, rule or form of summaries outdates it.</summary>
    internal string JudgedUnder(ClinicPolicy policy) => EvaluationBasis.Of(_rules, policy);

    internal DateTimeOffset Now() => WireTime.Truncate(_time.GetUtcNow());

    private InputError? Check(Command command)
    {
        var check = new InputCheck();
        command.Validate(check);
        if (check.Error is null && command.At > Now() + InputCheck.ClockTolerance)
        {
            check.Fail(ErrorCodes.InTheFuture, "at", "The command is dated in the future.", "at most 5 minutes after now");
        }

        return check.Error;
    }

    private Answer Evaluate(LoadedRecords loaded, DateTimeOffset now, CaseloadSummary? caseload = null) =>
        AnswerFactory.Of(loaded.Own.Key, loaded, _decider.Evaluate(loaded, _policies.For(loaded.Own.Key.Clinic), now, caseload));
}
