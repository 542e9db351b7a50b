using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Cli.Erasing;

/// <summary>Represents how much a store holds about a client.</summary>
/// <param name="Records">The number of records that have events.</param>
/// <param name="Keys">The number of keys that can still be used.</param>
/// <param name="Destroyed">The number of keys that were destroyed.</param>
internal sealed record ClientHoldings(int Records, int Keys, int Destroyed)
{
    public bool IsNothing => Records + Keys + Destroyed == 0;

    public static async Task<ClientHoldings> ReadAsync(OpenedStore store, ClinicId clinic, ClientId client, CancellationToken cancellationToken)
    {
        var summaries = await store.Store.ListAllAsync(new RecordQuery { Clinic = clinic, Client = client }, cancellationToken).ConfigureAwait(false);
        var records = summaries.Select(summary => summary.Key).ToHashSet();
        IReadOnlyList<RecordKey> keyed = [.. records.Append(RecordKey.For(clinic, client)).Distinct()];
        var keys = await store.Store.ReadKeysAsync(keyed, cancellationToken).ConfigureAwait(false);
        return new ClientHoldings(records.Count, keys.Count(key => key.DestroyedAt is null), keys.Count(key => key.DestroyedAt is not null));
    }
}
