using TherapyOutcomes.Integrity;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>Checks a store as a whole: whatever is in it is sealed and chained under keys that are in it.</summary>
internal static class SealedStore
{
    /// <summary>Every event is sealed under the key of its record and chained under the clinic's, as both are in the store, and its words can be read.</summary>
    /// <returns>The number of events.</returns>
    public static async Task<int> AssertConsistentAsync(InMemoryRecordStore store, IMasterKeyProvider masterKeys)
    {
        var vault = new TextVault(store, masterKeys, new SecretCache()) { Keys = store, Catalog = store };
        var events = 0;
        foreach (var clinic in await store.InspectClinicsAsync(after: null, size: 100, CancellationToken.None))
        {
            var rows = (await store.InspectEventsAsync(clinic, after: null, size: 100_000, CancellationToken.None)).Select(row => row.Content!).ToList();
            var secrets = await vault.OpenNewlyAsync([.. rows.Select(stored => stored.Key).Append(RecordKey.For(new ClinicId(clinic))).Distinct()], CancellationToken.None);
            var chain = Assert.Single(secrets, secret => secret.Record.Kind == RecordKind.Clinic);
            string? previous = null;
            foreach (var stored in rows)
            {
                var own = Assert.Single(secrets, secret => secret.Record == stored.Key);
                Assert.Equal((own.KeyId, chain.KeyId), (stored.KeyId, stored.ChainKeyId));
                Assert.Equal(stored.Version == 1 ? null : previous, stored.PreviousHash);
                Assert.Equal(EventChain.HashOf(stored, chain), stored.Hash);
                EventCodec.Standard.DecodeWithWords(stored, TimeZoneInfo.Utc, own);
                previous = stored.Hash;
                events++;
            }
        }

        return events;
    }
}
