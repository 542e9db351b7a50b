using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>Reads records with their words, for people. Words whose key was destroyed are gone.</summary>
/// <remarks>Thread-safe if its store is.</remarks>
internal sealed class RecordReader(IRecordStore store, TextVault vault, EventCodec codec) : IWordReader
{
    /// <inheritdoc/>
    /// <exception cref="TherapyOutcomesException">TO3002: the versions have a gap. TO3001, TO3003: an event or its words can't be read.</exception>
    public async Task<List<RecordedEvent>> ReadAsync(RecordKey record, TimeZoneInfo zone, long fromVersion, CancellationToken cancellationToken)
    {
        var stored = await store.ReadByRecordAsync([new ReadRequest(record, fromVersion)], cancellationToken).ConfigureAwait(false);
        var keys = await KeyRing.OpenNewlyAsync(vault, [record], cancellationToken).ConfigureAwait(false);
        var version = fromVersion;
        foreach (var @event in stored[0])
        {
            Contiguous.Require(@event, version++);
        }

        return stored[0].ConvertAll(@event => codec.DecodeWithWords(@event, zone, keys.Find(record)));
    }

    /// <summary>Reads a record's events, oldest first.</summary>
    public Task<List<RecordedEvent>> ReadAsync(RecordKey record, TimeZoneInfo zone, CancellationToken cancellationToken) => ReadAsync(record, zone, fromVersion: 1, cancellationToken);
}
