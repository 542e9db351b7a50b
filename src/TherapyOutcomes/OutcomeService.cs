using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Events;
using TherapyOutcomes.Handlers;
using TherapyOutcomes.Importing;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Summaries;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes;

/// <summary>
/// Provides the library's main entry point. It accepts commands and returns events, findings and next steps. It also evaluates and reads
/// records.
/// </summary>
/// <remarks>Thread-safe if its store is.</remarks>
public sealed partial class OutcomeService
{
    private readonly RuleBook _rules;
    private readonly ClinicPolicies _policies;
    private readonly HostClock _clock;
    private readonly RecordLoader _loader;
    private readonly RecordReader _reader;
    private readonly Decider _decider;
    private readonly CommandProcessor _processor;
    private readonly Importer _importer;
    private readonly TextVault _vault;

    internal OutcomeService(
        IRecordStore store,
        RuleBook rules,
        IClinicPolicyProvider policies,
        TimeProvider time,
        TextVault vault,
        RecordCache cache,
        RecordGate gate,
        AppendedHandlers handlers)
    {
        (_rules, _policies, _clock) = (rules, new ClinicPolicies(policies, rules), new HostClock(time));
        (store, _vault) = (new CheckedStore(store), vault);
        _loader = new RecordLoader(store, vault, EventCodec.Standard, cache);
        _reader = new RecordReader(store, vault, EventCodec.Standard);
        _decider = new Decider(rules, vault.Seals);
        var keys = new ClientKeys(store, vault, EventCodec.Standard);
        var encoder = new DecisionEncoder(EventCodec.Standard);
        _processor = new CommandProcessor(store, _loader, gate, new SubmissionDecider(vault, _reader, _decider, keys), new AppendBatchBuilder(encoder, rules), handlers, Now);
        _importer = new Importer(store, vault, rules, _policies, _loader, _reader, _decider, keys, handlers, Check, TherapyOutcomesTelemetry.RecordImported, Now);
    }

    /// <summary>Submits a command and records the resulting events, either all of them or none.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">
    /// A token to cancel the operation. If it is canceled early, nothing is written. If it is canceled late, the outcome is unknown; submit
    /// the same command with the same id again.
    /// </param>
    /// <returns>The answer. Refused and malformed commands also get an answer rather than an exception.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// A stored history cannot be read, or a part that the host supplies failed: its policy, a rule or the clock. TO2016: an
    /// <see cref="IAppendedHandler"/> is registered, and no transaction of the host is open. An exception from the store, the vault or such a handler passes
    /// unchanged.
    /// </exception>
    public async Task<Answer> SubmitAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        using var work = TherapyOutcomesTelemetry.Start(command, cancellationToken);
        var answer = Check(command) is { } error
            ? Answer.Malformed(error)
            : await _processor.SubmitAsync(
                Submission.Of(command, Now()), await PolicyAsync(command.Clinic, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        TherapyOutcomesTelemetry.Record(work, command, answer);
        return command is EraseClient && answer.Accepted
            ? answer with { IsPurged = await _vault.PurgeAsync(cancellationToken).ConfigureAwait(false) }
            : answer;
    }

    /// <summary>Returns the answer that a command would get now, without writing anything.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The answer that the command would get.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public async Task<Answer> PreviewAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Check(command) is { } error
            ? Answer.Malformed(error)
            : await _processor.PreviewAsync(
                Submission.Of(command, Now()), await PolicyAsync(command.Clinic, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Imports a clinic's earlier records. Each command is judged at its own time, nothing counts as a late entry, and the events are marked
    /// as imported. Many commands are written in one batch.
    /// </summary>
    /// <param name="commands">
    /// The commands in the order in which they are to be judged, such as by time. Commands that could not be read are answered as malformed.
    /// </param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">
    /// A token to cancel the operation. What was written until then stays, each client's commands of one batch either all or none.
    /// </param>
    /// <returns>What became of the commands, and which were not accepted, each with its place.</returns>
    /// <remarks>
    /// The import can be repeated: commands that are recorded already are recognized and not written again. A command without an id is
    /// recognized by its content, and the nth of equal commands by being the nth. A command that can't be judged does not stop the others.
    /// An exception of the store or of an <see cref="IAppendedHandler"/> does; import the same commands again.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="commands"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="ImportOptions.CommandsAtOnce"/> is below 1.</exception>
    public Task<ImportReport> ImportAsync(
        IAsyncEnumerable<CommandReading> commands, ImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commands);
        var chosen = options ?? new ImportOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(chosen.CommandsAtOnce, 1, nameof(options));
        return _importer.RunAsync(commands, chosen, cancellationToken);
    }

    /// <summary>Imports a clinic's earlier records, given as commands.</summary>
    /// <param name="commands">The commands in the order in which they are to be judged, such as by time.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What was written until then stays.</param>
    /// <returns>What became of the commands, and which were not accepted, each with its place.</returns>
    /// <remarks>See <see cref="ImportAsync(IAsyncEnumerable{CommandReading}, ImportOptions?, CancellationToken)"/>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="commands"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="ImportOptions.CommandsAtOnce"/> is below 1.</exception>
    public Task<ImportReport> ImportAsync(
        IEnumerable<Command> commands, ImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commands);
        return ImportAsync(commands.Select(CommandReading.Of).ToAsyncEnumerable(), options, cancellationToken);
    }

    /// <summary>Evaluates a record. Some findings appear only because time has passed.</summary>
    /// <param name="record">The record of an episode, a client or a practitioner.</param>
    /// <param name="asOf">
    /// The time to evaluate at; null for the current time. What was recorded after a time in the past is left out.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The evaluation; null if there is no such record, or there was none at that time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is a time that no record can hold (<see cref="RecordLimits"/>).</exception>
    public async Task<RecordEvaluation?> EvaluateAsync(RecordKey record, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        RecordLimits.Require(asOf, nameof(asOf));
        if (record.Kind is not (RecordKind.Episode or RecordKind.Client or RecordKind.Practitioner))
        {
            return null;
        }

        using var work = TherapyOutcomesTelemetry.StartEvaluation(record, cancellationToken);
        var policy = await PolicyAsync(record.Clinic, cancellationToken).ConfigureAwait(false);
        var loaded = await LoadAsync(record, asOf, policy, cancellationToken).ConfigureAwait(false);
        var evaluation = loaded.Exists ? loaded.Evaluated(_decider.Evaluate(loaded, policy, asOf ?? Now())) : null;
        TherapyOutcomesTelemetry.Record(work, evaluation);
        return evaluation;
    }

    /// <summary>Evaluates a practitioner's record together with the outcomes of the practitioner's clients (rule EDU003).</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="practitioner">The practitioner.</param>
    /// <param name="caseload">The outcomes by topic.</param>
    /// <param name="asOf">
    /// The time to evaluate at; null for the current time. What was recorded after a time in the past is left out.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The evaluation. There is one even if the practitioner has no record yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="caseload"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="asOf"/> is a time that no record can hold (<see cref="RecordLimits"/>), or a number of <paramref name="caseload"/> is out
    /// of range.
    /// </exception>
    public async Task<RecordEvaluation> EvaluateCaseloadAsync(
        ClinicId clinic, PractitionerId practitioner, CaseloadSummary caseload, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        RecordLimits.Require(asOf, nameof(asOf));
        caseload.Require(nameof(caseload));
        var record = RecordKey.For(clinic, practitioner);
        using var work = TherapyOutcomesTelemetry.StartEvaluation(record, cancellationToken);
        var policy = await PolicyAsync(clinic, cancellationToken).ConfigureAwait(false);
        var loaded = await LoadAsync(record, asOf, policy, cancellationToken).ConfigureAwait(false);
        var evaluation = loaded.Evaluated(_decider.Evaluate(loaded, policy, asOf ?? Now(), caseload));
        TherapyOutcomesTelemetry.Record(work, evaluation);
        return evaluation;
    }

    /// <summary>Explains why an episode is in its stage: what the measures show, what is missing, and how it got there.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="asOf">
    /// The time to explain; null for the current time. What was recorded after a time in the past is left out.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The explanation; null if there is no such episode, or there was none at that time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is a time that no record can hold (<see cref="RecordLimits"/>).</exception>
    public async Task<EpisodeExplanation?> ExplainAsync(
        ClinicId clinic, EpisodeId episode, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        RecordLimits.Require(asOf, nameof(asOf));
        var policy = await PolicyAsync(clinic, cancellationToken).ConfigureAwait(false);
        var loaded = await LoadAsync(RecordKey.For(clinic, episode), asOf, policy, cancellationToken).ConfigureAwait(false);
        if (!loaded.Exists)
        {
            return null;
        }

        var history = await HistoryOfAsync(loaded.Own, cancellationToken).ConfigureAwait(false);
        var at = asOf ?? Now();
        return EpisodeExplanation.Of(loaded.Evaluated(_decider.Evaluate(loaded, policy, at)), loaded.Own.Assess(loaded.Client.Client, policy)!, [.. history], at);
    }

    /// <summary>Finds the commands that an episode takes as things stand, such as for the buttons of a page.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The commands: first those that take care of a next step, in the order of the steps, then the others by name. Null if there is no such
    /// episode, which takes only <c>open-episode</c>.
    /// </returns>
    public async Task<ImmutableArray<PossibleCommand>?> PossibleCommandsAsync(ClinicId clinic, EpisodeId episode, CancellationToken cancellationToken = default)
    {
        var policy = await PolicyAsync(clinic, cancellationToken).ConfigureAwait(false);
        var loaded = await LoadAsync(RecordKey.For(clinic, episode), asOf: null, policy, cancellationToken).ConfigureAwait(false);
        if (!loaded.Exists)
        {
            return null;
        }

        var context = _decider.ContextFor(loaded, policy, Now());
        return PossibleCommands.Of(context.For(loaded.Own.Episode, command: null, context.Known), _decider.Evaluate(loaded, policy, context.Now).NextSteps, _rules);
    }

    /// <summary>Validates the policies of clinics, such as when a host starts. Otherwise, a policy is validated when it is first used.</summary>
    /// <param name="clinics">The clinics.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clinics"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// A policy is not valid or not available. The message names every clinic of which that is so, and the code is that of the first.
    /// </exception>
    public async Task ValidatePoliciesAsync(IEnumerable<ClinicId> clinics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clinics);
        var problems = new List<(ClinicId Clinic, TherapyOutcomesException Problem)>();
        foreach (var clinic in clinics)
        {
            if (await ProblemAsync(clinic, cancellationToken).ConfigureAwait(false) is { } problem)
            {
                problems.Add((clinic, problem));
            }
        }

        if (problems.Count > 0)
        {
            throw new TherapyOutcomesException(
                problems[0].Problem.Code, string.Join(" ", problems.Select(found => $"Clinic {found.Clinic}: {found.Problem.Reason}")), problems[0].Problem);
        }
    }

    /// <summary>Reads an episode, including its texts.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The episode; null if there is no such episode.</returns>
    public async Task<Episode?> ReadEpisodeAsync(ClinicId clinic, EpisodeId episode, CancellationToken cancellationToken = default)
    {
        var record = RecordKey.For(clinic, episode);
        return EpisodeEvolver.Replay(record, await ReadAsync(record, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a client's record, including its texts.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The record. If nothing has been recorded, its version is 0.</returns>
    public async Task<ClientRecord> ReadClientAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken = default) =>
        ClientEvolver.Replay(await ReadAsync(RecordKey.For(clinic, client), cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a practitioner's record, including its texts.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="practitioner">The practitioner.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The record. If nothing has been recorded, its version is 0.</returns>
    public async Task<PractitionerRecord> ReadPractitionerAsync(ClinicId clinic, PractitionerId practitioner, CancellationToken cancellationToken = default) =>
        PractitionerEvolver.Replay(await ReadAsync(RecordKey.For(clinic, practitioner), cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a record's events, oldest first.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The events, including their texts.</returns>
    public async IAsyncEnumerable<RecordedEvent> ReadEventsAsync(
        RecordKey record, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var recorded in await ReadAsync(record, cancellationToken).ConfigureAwait(false))
        {
            yield return recorded;
        }
    }

    /// <summary>Evaluates a record for its summary.</summary>
    /// <returns>The summary with the versions that it is based on; null if there is no such record.</returns>
    internal async Task<SummaryRefresh?> SummarizeAsync(RecordKey record, ClinicPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var loaded = await _loader.LoadAsync(record, command: null, policy.TimeZone, cancellationToken).ConfigureAwait(false);
        return !loaded.Exists ? null : new SummaryRefresh
        {
            Summary = new SummaryBuilder(_rules, policy, now)
                .Of(record, (loaded.Own.Version, loaded.Own.NewestHash), loaded.Own.Episode, loaded.Client.Client, _decider.Evaluate(loaded, policy, now), loaded.ChainKey),
            BasedOn = [.. loaded.BasedOn],
        };
    }

    /// <summary>Raises the reminders that are due in a record. Those that were raised before are not raised again.</summary>
    internal async Task<Answer> RaiseRemindersAsync(Command command, CancellationToken cancellationToken) => await _processor.SubmitAsync(
        Submission.Of(command, Now()), await PolicyAsync(command.Clinic, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    internal RuleBook Rules => _rules;

    /// <summary>Returns the digest of what a summary is evaluated under. A change of the policy, the rules or the form of summaries makes it out of date.</summary>
    internal string EvaluationBasisOf(ClinicPolicy policy) => EvaluationBasis.Of(_rules, policy);

    internal DateTimeOffset Now() => _clock.Now();

    /// <summary>Returns the policy of a clinic. It is valid.</summary>
    internal ValueTask<ClinicPolicy> PolicyAsync(ClinicId clinic, CancellationToken cancellationToken) => _policies.GetAsync(clinic, cancellationToken);

    private async Task<TherapyOutcomesException?> ProblemAsync(ClinicId clinic, CancellationToken cancellationToken)
    {
        try
        {
            await PolicyAsync(clinic, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (TherapyOutcomesException problem)
        {
            return problem;
        }
    }

    private CommandError? Check(Command command)
    {
        var check = new InputCheck();
        command.Validate(check);
        if (check.Error is null && command.At > Now() + InputCheck.ClockTolerance)
        {
            check.Fail(ErrorCodes.TimeInFuture, "at", "The command is dated in the future.", "at most 5 minutes after now");
        }

        return check.Error;
    }

    private async Task<IEnumerable<RecordedEvent>> HistoryOfAsync(FoldedRecord folded, CancellationToken cancellationToken)
    {
        var events = await _reader.ReadAsync(folded.Key, folded.Zone, cancellationToken).ConfigureAwait(false);
        return events.TakeWhile(recorded => recorded.Metadata.Version <= folded.Version);
    }

    private async Task<List<RecordedEvent>> ReadAsync(RecordKey record, CancellationToken cancellationToken)
    {
        var policy = await PolicyAsync(record.Clinic, cancellationToken).ConfigureAwait(false);
        return await _reader.ReadAsync(record, policy.TimeZone, cancellationToken).ConfigureAwait(false);
    }

    private Task<LoadedRecords> LoadAsync(RecordKey record, DateTimeOffset? asOf, ClinicPolicy policy, CancellationToken cancellationToken) => asOf < Now()
        ? _loader.LoadAsOfAsync(record, asOf.Value, policy.TimeZone, cancellationToken)
        : _loader.LoadAsync(record, command: null, policy.TimeZone, cancellationToken);
}
