using System.Runtime.CompilerServices;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>Reads the records that a decision needs: the record itself and, for an episode, its client and practitioner, in at most two reads.</summary>
/// <remarks>Thread-safe if its store is.</remarks>
internal sealed class RecordLoader(IRecordStore store, ITextVault? vault, EventCodec codec, RecordCache cache)
{
    private StrongBox<Guid>? _storeId;

    /// <summary>Reads a record and those that it names.</summary>
    /// <param name="record">The record.</param>
    /// <param name="command">The command to decide on, which may name others than the record does; or null.</param>
    /// <param name="zone">The clinic's time zone, which dates the facts.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<LoadedRecords> LoadAsync(RecordKey record, Command? command, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var own = await LoadOwnAsync(record, zone, cancellationToken).ConfigureAwait(false);
        return await LoadOthersAsync(own, command, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a record and those that it names as they stood at a time: without what was recorded later. Nothing of it is kept.</summary>
    public async Task<LoadedRecords> LoadAsOfAsync(RecordKey record, DateTimeOffset asOf, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var own = (await FoldAsOfAsync([record], asOf, zone, cancellationToken).ConfigureAwait(false))[0];
        return await WithOthersAsync(own, command: null, keys => FoldAsOfAsync(keys, asOf, zone, cancellationToken), OpenKeys(cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>The first hop: the record itself.</summary>
    public async Task<FoldedRecord> LoadOwnAsync(RecordKey record, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        (await FoldAsync([record], zone, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>The second hop: those that the record names, and the keys of their texts.</summary>
    public Task<LoadedRecords> LoadOthersAsync(FoldedRecord own, Command? command, CancellationToken cancellationToken) =>
        WithOthersAsync(own, command, keys => FoldAsync(keys, own.Zone, cancellationToken), OpenKeys(cancellationToken));

    /// <summary>Completes a record with those that it names, wherever they come from, and with the keys of their texts.</summary>
    public static async Task<LoadedRecords> WithOthersAsync(
        FoldedRecord own, Command? command, Func<RecordKey[], Task<FoldedRecord[]>> fold, Func<IReadOnlyList<RecordKey>, ValueTask<KeyRing>> open)
    {
        var (record, loaded) = (own.Key, new LoadedRecords { Own = own, Client = own, Practitioner = own });
        if (record.Kind == RecordKind.Episode && ClientOf(own, command) is { } client)
        {
            var practitioner = RecordKey.For(record.Clinic, PractitionerOf(own, command));
            var others = await fold([client, practitioner]).ConfigureAwait(false);
            loaded = loaded with { Client = others[0], Practitioner = others[1] };
        }

        return loaded with { Keys = await open(loaded.KeyedRecords).ConfigureAwait(false) };
    }

    /// <summary>The client's record that goes with an episode; null when there is none to name it.</summary>
    public static RecordKey? ClientOf(FoldedRecord episode, Command? command) =>
        (episode.Episode?.Client ?? (command as OpenEpisode)?.Client) is { } client ? RecordKey.For(episode.Key.Clinic, client) : null;

    // The rules judge what a transfer leads to, so they ask about the practitioner who takes over.
    private static PractitionerId PractitionerOf(FoldedRecord episode, Command? command) => command switch
    {
        TransferEpisode transfer => transfer.To,
        OpenEpisode opening when episode.Episode is null => opening.Practitioner,
        _ => episode.Episode!.Practitioner,
    };

    private Func<IReadOnlyList<RecordKey>, ValueTask<KeyRing>> OpenKeys(CancellationToken cancellationToken) =>
        records => KeyRing.OpenAsync(vault, records, cancellationToken);

    private async Task<FoldedRecord[]> FoldAsOfAsync(RecordKey[] keys, DateTimeOffset asOf, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var read = await store.ReadByRecordAsync(Array.ConvertAll(keys, key => new ReadRequest(key)), cancellationToken).ConfigureAwait(false);
        return [.. keys.Zip(read, (key, events) => FoldedRecord.Empty(key, zone).With([.. events.TakeWhile(stored => KnownSince(stored) <= asOf)], codec))];
    }

    // What was imported was known in the clinic's earlier records.
    private static DateTimeOffset KnownSince(StoredEvent stored) => stored.IsImported ? stored.OccurredAt : stored.RecordedAt;

    /// <summary>Reads records, based on what the process keeps of them.</summary>
    public async Task<FoldedRecord[]> FoldAsync(RecordKey[] keys, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var known = _storeId ??= new StrongBox<Guid>(await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false));
        var storeId = known.Value;
        var kept = Array.ConvertAll(keys, key => Kept(storeId, key, zone));
        var read = await store.ReadByRecordAsync(Array.ConvertAll(kept, RequestFor), cancellationToken).ConfigureAwait(false);
        var folded = new FoldedRecord[keys.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            folded[index] = FoldOn(kept[index], read[index]) ?? await FoldAnewAsync(storeId, keys[index], zone, cancellationToken).ConfigureAwait(false);
            if (folded[index].Version > kept[index].Version && !store.IsInHostTransaction)
            {
                cache.Keep(storeId, folded[index]);
            }
        }

        return folded;
    }

    private FoldedRecord Kept(Guid storeId, RecordKey key, TimeZoneInfo zone) =>
        cache.Find(storeId, key) is { } kept && kept.Zone.Equals(zone) ? kept : FoldedRecord.Empty(key, zone);

    // From the version that is kept, inclusive: its event shows whether this is still the same history.
    private static ReadRequest RequestFor(FoldedRecord kept) => new(kept.Key, Math.Max(1, kept.Version));

    private FoldedRecord? FoldOn(FoldedRecord kept, List<StoredEvent> read) =>
        kept.Version == 0 ? kept.With(read, codec)
        : read is [var known, ..] && known.Version == kept.Version && known.EventId == kept.NewestEvent ? kept.With(read[1..], codec)
        : null;

    private async Task<FoldedRecord> FoldAnewAsync(Guid storeId, RecordKey key, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        cache.Drop(storeId, key);
        var read = await store.ReadByRecordAsync([new ReadRequest(key)], cancellationToken).ConfigureAwait(false);
        return FoldedRecord.Empty(key, zone).With(read[0], codec);
    }
}
