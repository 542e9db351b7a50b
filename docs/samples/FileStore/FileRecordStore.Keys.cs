using TherapyOutcomes;
using TherapyOutcomes.Storage;

namespace ClinicSoftware.Storage;

/// <content>
/// Contains the calls for keys. When a key is destroyed or rewrapped, its former bytes must also disappear from the file, so the file is rewritten
/// without them. A line that only said "destroyed" would leave the bytes in the line that added the key.
/// </content>
public sealed partial class FileRecordStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<WrappedRecordKey>>(() => [.. records.Distinct().Where(_keys.ContainsKey).Select(record => _keys[record])], cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) => Locked(
        () =>
        {
            var rewrapped = keys.Where(Holds).Select(given => _keys[given.Key.Record] with { Wrapped = given.Key.Wrapped.ToArray(), MasterKeyId = given.Key.MasterKeyId }).ToList();
            if (rewrapped.Count > 0)
            {
                Rewrite(rewrapped);
            }

            return rewrapped.Count;
        },
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => Locked(() => true, cancellationToken);

    private bool Holds(RewrappedKey given) =>
        _keys.TryGetValue(given.Key.Record, out var stored)
        && stored.DestroyedAt is null && stored.Id == given.Key.Id && stored.MasterKeyId == given.FormerMasterKeyId;

    private static bool IsErased(WrappedRecordKey key, AppendBatch batch) =>
        key.Record.Clinic == batch.Clinic && key.Subject is { } subject && batch.Erasures.Contains(subject) && key.DestroyedAt is null;

    private static WrappedRecordKey Erased(WrappedRecordKey key, AppendBatch batch) => key with { MasterKeyId = null, Wrapped = default, DestroyedAt = batch.RecordedAt };

    /// <summary>Rewrites the file with other keys and, if it is given, one more line. After a crash, all of it is there or nothing.</summary>
    private void Rewrite(List<WrappedRecordKey> keys, LogLine? added = null)
    {
        var changed = keys.ToDictionary(key => key.Id);
        var written = _log.Rewrite(
            line => line.Batch is null ? line : line with
            {
                Batch = line.Batch with { NewKeys = [.. line.Batch.NewKeys.Select(key => changed.GetValueOrDefault(key.Id, key))] },
            },
            added);
        keys.ForEach(key => _keys[key.Record] = key);
        if (written is not null)
        {
            Apply(written);
        }
    }
}
