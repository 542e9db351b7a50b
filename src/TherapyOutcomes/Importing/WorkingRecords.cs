using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Importing;

/// <summary>The records that an import works on, with the events and keys that wait to be written.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class WorkingRecords(RecordLoader loader, IWordReader reader, TextVault vault, EventCodec codec) : IWordReader
{
    private readonly Dictionary<RecordKey, WorkingRecord> _records = [];
    private readonly Dictionary<RecordKey, RecordSecret?> _keys = [];
    private readonly Dictionary<RecordKey, NewRecordSecret> _newKeys = [];

    /// <summary>Returns a record and those that it names, as they will be, with the keys that it needs.</summary>
    public async Task<LoadedRecords> LoadAsync(RecordKey record, Command? command, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var own = (await FindAsync([record], zone, cancellationToken).ConfigureAwait(false))[0];
        var loaded = await RecordLoader.WithOthersAsync(
            own, command, keys => FindAsync(keys, zone, cancellationToken), records => OpenAsync(records, cancellationToken)).ConfigureAwait(false);
        loaded.RequireKeysFor(command);
        if (command is null)
        {
            return loaded;
        }

        var made = await MissingKeys.MakeAsync(vault, command, loaded, cancellationToken).ConfigureAwait(false);
        foreach (var key in made)
        {
            (_newKeys[key.Secret.Record], _keys[key.Secret.Record]) = (key, key.Secret);
        }

        return loaded.With(made);
    }

    /// <summary>Returns a record that was loaded.</summary>
    public WorkingRecord Get(RecordKey record) => _records[record];

    /// <summary>Returns the key that was made for a record and waits to be written; null if there is none.</summary>
    public NewRecordSecret? NewKeyOf(RecordKey record) => _newKeys.GetValueOrDefault(record);

    /// <summary>Returns whether waiting events were chained under a key that the clinic doesn't have, because another process made its key.</summary>
    public bool IsChainedUnderAnotherKey(IEnumerable<RecordKey> records) => records
        .Where(_records.ContainsKey)
        .SelectMany(record => _records[record].Events)
        .Any(stored => stored.ChainKeyId != _keys.GetValueOrDefault(RecordKey.For(stored.Key.Clinic))?.KeyId);

    /// <summary>Forgets that keys wait to be written, because they were.</summary>
    public void KeysWritten(IEnumerable<WrappedRecordKey> keys)
    {
        foreach (var key in keys)
        {
            _newKeys.Remove(key.Record);
        }
    }

    /// <summary>Adds a decision's events to one of its records.</summary>
    public void Append(RecordKey record, IReadOnlyList<StoredEvent> events, IReadOnlyList<RecordedEvent> withWords) =>
        _records[record].Append(events, withWords, codec);

    /// <summary>Forgets records, so that they are read from the store when they are needed again.</summary>
    public void Forget(IEnumerable<RecordKey> records)
    {
        foreach (var record in records)
        {
            _records.Remove(record);
            _keys.Remove(record);
            _newKeys.Remove(record);
        }
    }

    /// <summary>Forgets all records.</summary>
    public void Clear() => Forget([.. _records.Keys, .. _keys.Keys]);

    /// <inheritdoc/>
    public async Task<List<RecordedEvent>> ReadAsync(RecordKey record, TimeZoneInfo zone, long fromVersion, CancellationToken cancellationToken)
    {
        var working = _records.GetValueOrDefault(record);
        var waiting = working?.WithWords.Where(recorded => recorded.Metadata.Version >= fromVersion) ?? [];
        var stored = working is null || fromVersion <= working.StoredVersion
            ? await reader.ReadAsync(record, zone, fromVersion, cancellationToken).ConfigureAwait(false)
            : [];
        return [.. stored, .. waiting];
    }

    private async Task<FoldedRecord[]> FindAsync(RecordKey[] keys, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (!Array.TrueForAll(keys, _records.ContainsKey))
        {
            var missing = keys.Where(key => !_records.ContainsKey(key)).Distinct().ToArray();
            foreach (var folded in await loader.FoldAsync(missing, zone, cancellationToken).ConfigureAwait(false))
            {
                _records[folded.Key] = new WorkingRecord(folded);
            }
        }

        return Array.ConvertAll(keys, key => _records[key].Current);
    }

    private async ValueTask<KeyRing> OpenAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        var missing = records.Where(record => !_keys.ContainsKey(record)).ToArray();
        if (missing.Length > 0)
        {
            var opened = await KeyRing.OpenAsync(vault, missing, cancellationToken).ConfigureAwait(false);
            foreach (var record in missing)
            {
                _keys[record] = opened.Find(record);
            }
        }

        return new KeyRing([.. records.Select(record => _keys[record]).OfType<RecordSecret>()]);
    }
}
