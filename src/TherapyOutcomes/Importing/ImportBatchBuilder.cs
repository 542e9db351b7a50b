using System.Collections.Immutable;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Summaries;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Importing;

/// <summary>Builds the batch that writes a group. Each record is evaluated once, at the current time, for its summary.</summary>
internal sealed class ImportBatchBuilder(WorkingRecords records, Decider decider, RuleBook rules)
{
    /// <summary>Builds the batch; returns null if there is nothing to write.</summary>
    public async Task<AppendBatch?> BuildAsync(ImportGroup group, ClinicPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var appends = ImmutableArray.CreateBuilder<RecordAppend>();
        var assertions = ImmutableArray.CreateBuilder<RecordAssertion>();
        foreach (var key in group.Records)
        {
            var working = records.Get(key);
            if (working.Events.Count > 0)
            {
                appends.Add(await AppendOfAsync(working, policy, now, cancellationToken).ConfigureAwait(false));
            }
            else if (key.Kind == RecordKind.Client)
            {
                assertions.Add(new RecordAssertion(key, working.StoredVersion));
            }
        }

        if (appends.Count == 0)
        {
            return null;
        }

        var clients = appends.Where(append => append.Key.Kind == RecordKind.Client).ToList();
        return new AppendBatch
        {
            Clinic = appends[0].Key.Clinic,

            // What a change of the client's record brings about is dated by that change.
            RecordedAt = clients is [var client, ..] ? client.Events[0].RecordedAt : now.ToUniversalTime(),
            Appends = appends.ToImmutable(),
            Assertions = assertions.ToImmutable(),
            Outdates = [.. clients.Select(append => new ClientId(append.Key.Id))],
            NewKeys = [.. KeysOf([.. appends.Select(append => append.Key), .. assertions.Select(assertion => assertion.Key), RecordKey.For(appends[0].Key.Clinic)])],
            Erasures = [.. clients.Where(append => records.Get(append.Key).Current.Client.Erasure is not null).Select(append => new ClientId(append.Key.Id))],
        };
    }

    private async Task<RecordAppend> AppendOfAsync(WorkingRecord working, ClinicPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var loaded = await records.LoadAsync(working.Current.Key, command: null, policy.TimeZone, cancellationToken).ConfigureAwait(false);
        return new RecordAppend
        {
            Key = loaded.Own.Key,
            ExpectedVersion = working.StoredVersion,
            Events = [.. working.Events],
            Summary = new SummaryBuilder(rules, policy, now)
                .Of(loaded.Own.Key, (loaded.Own.Version, loaded.Own.NewestHash), loaded.Own.Episode, loaded.Client.Client, decider.Evaluate(loaded, policy, now), loaded.ChainKey),
        };
    }

    private IEnumerable<WrappedRecordKey> KeysOf(IEnumerable<RecordKey> keys) =>
        keys.Select(records.NewKeyOf).OfType<NewRecordSecret>().Select(made => made.Wrapped);
}
