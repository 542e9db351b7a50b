using System.Runtime.CompilerServices;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Deciding;

/// <summary>
/// Reads the records that a decision needs: the record itself and, for an episode, its client and practitioner. They take one read if the process
/// knows the episode, and otherwise two.
/// </summary>
/// <remarks>Thread-safe if its store is.</remarks>
internal sealed class RecordLoader(IRecordStore store, TextVault vault, EventCodec codec, RecordCache cache)
{
    private StrongBox<Guid>? _storeId;

    /// <summary>Reads a record and those that it names.</summary>
    /// <param name="record">The record.</param>
    /// <param name="command">The command to decide on, which may name others than the record does; or null.</param>
    /// <param name="zone">The clinic's time zone, which dates the facts.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<LoadedRecords> LoadAsync(RecordKey record, Command? command, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var named = await NameAsync(record, command, zone, cancellationToken).ConfigureAwait(false);
        return await LoadAsync(named, command, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds out whom a record names: from what the process keeps of it, or else by reading it.</summary>
    public async Task<NamedRecords> NameAsync(RecordKey record, Command? command, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var kept = Kept(await GetStoreIdAsync(cancellationToken).ConfigureAwait(false), record, zone);
        if (OthersOf(kept, command) is { Length: > 0 } foreseen)
        {
            return new NamedRecords(kept, foreseen, IsCurrent: false);
        }

        var own = (await FoldAsync([record], zone, cancellationToken).ConfigureAwait(false))[0];
        return new NamedRecords(own, OthersOf(own, command), IsCurrent: true);
    }

    /// <summary>Reads what is not current yet: those that the record names and, where they were foreseen, the record with them. Opens the keys of their texts.</summary>
    public async Task<LoadedRecords> LoadAsync(NamedRecords named, Command? command, CancellationToken cancellationToken)
    {
        var zone = named.Own.Zone;
        if (named.IsCurrent)
        {
            return await WithOthersAsync(named.Own, command, keys => FoldAsync(keys, zone, cancellationToken), OpenKeys(cancellationToken)).ConfigureAwait(false);
        }

        // Whoever the record names by now may be others than those that were foreseen.
        var read = await FoldAsync([named.Own.Key, .. named.Others], zone, cancellationToken).ConfigureAwait(false);
        return await WithOthersAsync(
            read[0],
            command,
            keys => keys.AsSpan().SequenceEqual(named.Others) ? Task.FromResult(read[1..]) : FoldAsync(keys, zone, cancellationToken),
            OpenKeys(cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Reads a record and those that it names as they stood at a time: without what was recorded later. Nothing of it is kept.</summary>
    public async Task<LoadedRecords> LoadAsOfAsync(RecordKey record, DateTimeOffset asOf, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var own = (await FoldAsOfAsync([record], asOf, zone, cancellationToken).ConfigureAwait(false))[0];
        return await WithOthersAsync(own, command: null, keys => FoldAsOfAsync(keys, asOf, zone, cancellationToken), OpenKeys(cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Completes a record with those that it names, wherever they come from, and with the keys of their texts.</summary>
    public static async Task<LoadedRecords> WithOthersAsync(
        FoldedRecord own, Command? command, Func<RecordKey[], Task<FoldedRecord[]>> fold, Func<IReadOnlyList<RecordKey>, ValueTask<KeyRing>> open)
    {
        var loaded = new LoadedRecords { Own = own, Client = own, Practitioner = own };
        if (OthersOf(own, command) is { Length: > 0 } named)
        {
            var others = await fold(named).ConfigureAwait(false);
            loaded = loaded with { Client = others[0], Practitioner = others[1] };
        }

        return loaded with { Keys = await open(loaded.KeyedRecords).ConfigureAwait(false) };
    }

    private static RecordKey[] OthersOf(FoldedRecord own, Command? command) =>
        own.Key.Kind == RecordKind.Episode && (own.Episode?.Client ?? (command as OpenEpisode)?.Client) is { } client
            ? [RecordKey.For(own.Key.Clinic, client), RecordKey.For(own.Key.Clinic, PractitionerOf(own, command))]
            : [];

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
        var storeId = await GetStoreIdAsync(cancellationToken).ConfigureAwait(false);
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

    private async ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) =>
        (_storeId ??= new StrongBox<Guid>(await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false))).Value;

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
