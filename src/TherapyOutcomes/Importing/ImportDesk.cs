using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;

namespace TherapyOutcomes.Importing;

/// <summary>Decides the commands of an import on the working records, each at the time at which it is to be judged.</summary>
internal sealed class ImportDesk(
    WorkingRecords records, SubmissionDecider decider, DecisionEncoder encoder, ClinicPolicies policies, ImportOptions options, Func<DateTimeOffset> now)
{
    private readonly Dictionary<ClinicId, ClinicPolicy> _policies = [];

    /// <summary>Decides a command, and keeps its events until they are written. One that can't be judged doesn't stop the others.</summary>
    /// <returns>The records that the command was decided on; null if it could not be judged.</returns>
    public async Task<LoadedRecords?> DecideAsync(ImportEntry entry, bool isOnRecord, CancellationToken cancellationToken)
    {
        try
        {
            var policy = await PolicyAsync(entry.Command!.Clinic, cancellationToken).ConfigureAwait(false);
            return await DecideAsync(entry, policy, isOnRecord, cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException failure) when (ImportFault.ConcernsOneCommand(failure))
        {
            entry.Fail(failure);
            return null;
        }
    }

    /// <summary>Returns the policy of a clinic. It is asked for once for the commands that are written together.</summary>
    public async ValueTask<ClinicPolicy> PolicyAsync(ClinicId clinic, CancellationToken cancellationToken) =>
        _policies.TryGetValue(clinic, out var known)
            ? known
            : _policies[clinic] = await policies.GetAsync(clinic, cancellationToken).ConfigureAwait(false);

    /// <summary>Forgets the records and the policies, so that they are read again when they are needed.</summary>
    public void Clear()
    {
        _policies.Clear();
        records.Clear();
    }

    private async Task<LoadedRecords> DecideAsync(ImportEntry entry, ClinicPolicy policy, bool isOnRecord, CancellationToken cancellationToken)
    {
        var command = entry.Command!.WithExactTimes();
        var loaded = await records.LoadAsync(command.Record, command, policy.TimeZone, cancellationToken).ConfigureAwait(false);
        var key = loaded.Keys.Find(command.Record);
        var named = ImportNames.Named(command, entry.Name, key is { IsDestroyed: false } ? key : null);
        var submission = Submission.Imported(named, JudgedAt(command), now()) with { Fingerprint = key is null ? entry.Name?.Content : null };
        var decided = await decider.DecideAsync(submission, loaded, policy, isOnRecord, cancellationToken).ConfigureAwait(false);
        entry.Settle(decided.Answer, options.Answered is not null, decided.HasEvents);
        if (decided is { HasEvents: true, Decision: { } decision })
        {
            records.Append(command.Record, encoder.OwnEvents(submission, decided), decision.Events);
            if (!decision.ClientEvents.IsEmpty)
            {
                records.Append(loaded.Client.Key, encoder.ClientEvents(decided), decision.ClientEvents);
            }
        }

        return loaded;
    }

    private DateTimeOffset JudgedAt(Command command) =>
        command.Discloses && !(command.At < options.Cutover) ? now() : command.At;
}
