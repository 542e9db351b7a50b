using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Running;

/// <summary>One run over the due work of some clinics, and what came of it.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class DueWorkRun(OutcomeService service, IRecordStore store, IWorklistStore worklist, DueWorkRequest request)
{
    private readonly ImmutableArray<DueWorkFailure>.Builder _failures = ImmutableArray.CreateBuilder<DueWorkFailure>();
    private int _records;
    private int _reminders;
    private int _moved;
    private int _refreshed;
    private bool _isCut;

    public DueWorkReport Report() => new()
    {
        Records = _records,
        Reminders = _reminders,
        StagesMoved = _moved,
        Refreshed = _refreshed,
        Failures = _failures.ToImmutable(),
        IsDone = !_isCut,
    };

    public async Task WorkOffAsync(ClinicId clinic, CancellationToken cancellationToken)
    {
        if (await PolicyOrFailureAsync(clinic, cancellationToken).ConfigureAwait(false) is not { } policy)
        {
            return;
        }

        // What fails does not count, so that broken records keep no others waiting.
        var (isAtEnd, left) = (false, request.MaxRecords);
        while (!isAtEnd && left > 0)
        {
            var (size, failed) = (Math.Min(request.BatchSize, left), _failures.Count);
            var claimed = await ClaimOrFailureAsync(clinic, policy, size, cancellationToken).ConfigureAwait(false);
            isAtEnd = claimed.Count < size;
            await WorkOffAsync(claimed, policy, cancellationToken).ConfigureAwait(false);
            left -= claimed.Count - (_failures.Count - failed);
        }

        _isCut |= !isAtEnd;
    }

    private async Task<ClinicPolicy?> PolicyOrFailureAsync(ClinicId clinic, CancellationToken cancellationToken)
    {
        try
        {
            return await service.PolicyAsync(clinic, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (IsOfOne(problem, cancellationToken))
        {
            Fail(clinic, record: null, problem);
            return null;
        }
    }

    // A row whose key can't be read concerns one clinic. Whatever else goes wrong here concerns the store.
    private async Task<IReadOnlyList<RecordSummary>> ClaimOrFailureAsync(ClinicId clinic, ClinicPolicy policy, int size, CancellationToken cancellationToken)
    {
        try
        {
            return await ClaimAsync(clinic, policy, size, cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException problem) when (problem.Code == ErrorCodes.RowUnreadable)
        {
            Fail(clinic, record: null, problem);
            return [];
        }
    }

    // Each batch has an owner of its own, so that a record that can't be worked on is not handed out again before its lease has ended, and keeps nobody waiting.
    private async Task<IReadOnlyList<RecordSummary>> ClaimAsync(ClinicId clinic, ClinicPolicy policy, int size, CancellationToken cancellationToken)
    {
        var claim = new ClaimRequest
        {
            Clinic = clinic,
            Now = service.Now(),
            Owner = new ActorId(Guid.CreateVersion7().ToString("N")),
            Lease = request.Lease,
            Size = size,
            EvaluationBasis = service.EvaluationBasisOf(policy),
        };
        return StorageCheck.Page(worklist, nameof(IWorklistStore.ClaimDueAsync), await worklist.ClaimDueAsync(claim, cancellationToken).ConfigureAwait(false));
    }

    private async Task WorkOffAsync(IReadOnlyList<RecordSummary> claimed, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var refreshes = new List<SummaryRefresh>();
        foreach (var summary in claimed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _records++;
            if (await TryWorkOffAsync(summary.Key, policy, cancellationToken).ConfigureAwait(false) is { } refresh)
            {
                refreshes.Add(refresh);
            }
        }

        _refreshed += refreshes.Count == 0 ? 0 : await store.RefreshSummariesAsync(refreshes, cancellationToken).ConfigureAwait(false);
    }

    // Returns the summary to write back, if no event was recorded that brings one along. A record that can't be read or judged must not stop the others.
    private async Task<SummaryRefresh?> TryWorkOffAsync(RecordKey record, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        try
        {
            var now = service.Now();
            return await service.SummarizeAsync(record, policy, now, cancellationToken).ConfigureAwait(false) is not { } current ? null
                : current.Summary.DueWorkAt <= now ? await ActAsync(record, policy, cancellationToken).ConfigureAwait(false)
                : current;
        }
        catch (Exception problem) when (IsOfOne(problem, cancellationToken))
        {
            Fail(record.Clinic, record, problem);
            return null;
        }
    }

    private async Task<SummaryRefresh?> ActAsync(RecordKey record, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var hasMoved = await MoveOnAsync(record, cancellationToken).ConfigureAwait(false);
        var hasReminded = await RemindAsync(record, cancellationToken).ConfigureAwait(false);
        return hasMoved || hasReminded ? null : await service.SummarizeAsync(record, policy, service.Now(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> MoveOnAsync(RecordKey record, CancellationToken cancellationToken)
    {
        if (await service.EvaluateAsync(record, asOf: null, cancellationToken).ConfigureAwait(false) is not { } evaluation
            || !evaluation.Findings.Any(finding => finding.Rule.Id == FindingOrder.StageCanMoveOn))
        {
            return false;
        }

        // Of two processes that find the same, one moves the stage, and there is nothing left to move for the other.
        var answer = await service.SubmitAsync(
            new ReviewStage
            {
                Clinic = record.Clinic,
                Episode = new EpisodeId(record.Id),
                At = service.Now(),
                Actor = request.Actor,
            },
            cancellationToken).ConfigureAwait(false);
        return Took(record, answer, moved => _moved += moved is StageMoved ? 1 : 0);
    }

    private async Task<bool> RemindAsync(RecordKey record, CancellationToken cancellationToken)
    {
        var answer = await service.RaiseRemindersAsync(RaiseRemindersOf(record), cancellationToken).ConfigureAwait(false);
        return Took(record, answer, raised => _reminders += raised is IReminderRaised ? 1 : 0);
    }

    private Command RaiseRemindersOf(RecordKey record) => record.Kind switch
    {
        RecordKind.Episode => new RaiseEpisodeReminders { Clinic = record.Clinic, Episode = new EpisodeId(record.Id), At = service.Now(), Actor = request.Actor },
        RecordKind.Client => new RaiseClientReminders { Clinic = record.Clinic, Client = new ClientId(record.Id), At = service.Now(), Actor = request.Actor },
        RecordKind.Practitioner => new RaisePractitionerReminders { Clinic = record.Clinic, Practitioner = new PractitionerId(record.Id), At = service.Now(), Actor = request.Actor },
        var kind => throw RecordKinds.Unknown(kind),
    };

    // A command that is turned away leaves the work to be done, so it must not go unnoticed.
    private bool Took(RecordKey record, Answer answer, Action<TherapyEvent> count)
    {
        if (answer.Error is { } error)
        {
            Fail(record.Clinic, record, error.Code, error.Message);
        }
        else if (!answer.Accepted)
        {
            var refusal = answer.Findings.First(finding => finding.Severity == RuleSeverity.Forbidden).Rule;
            Fail(record.Clinic, record, refusal.Id, refusal.Title);
        }

        foreach (var recorded in answer.Events)
        {
            count(recorded.Event);
        }

        return answer is { Accepted: true, Events.IsEmpty: false };
    }

    // A policy or a rule of the host's may also give up waiting for something, though nobody has canceled the run.
    private static bool IsOfOne(Exception problem, CancellationToken cancellationToken) =>
        problem is TherapyOutcomesException || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private void Fail(ClinicId clinic, RecordKey? record, Exception problem)
    {
        var (code, message) = problem is TherapyOutcomesException known
            ? (known.Code, known.Reason)
            : (record is null ? ErrorCodes.PolicyUnavailable : ErrorCodes.RuleFailed, "A policy provider, a rule or the store of the host gave up waiting for something.");
        Fail(clinic, record, code, message);
    }

    private void Fail(ClinicId clinic, RecordKey? record, string code, string message) =>
        _failures.Add(new DueWorkFailure { Clinic = clinic, Record = record, Code = code, Message = message });
}
