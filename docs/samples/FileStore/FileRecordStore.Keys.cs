using TherapyOutcomes;
using TherapyOutcomes.Storage;

namespace ClinicSoftware.Storage;

/// <content>
/// Contains the calls for keys. When a key is destroyed, its bytes must also disappear from the file, so the file is rewritten without them.
/// A line that only said "destroyed" would leave the bytes in the line that added the key.
/// </content>
public sealed partial class FileRecordStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<WrappedRecordKey>>(() => [.. records.Distinct().Where(_keys.ContainsKey).Select(record => _keys[record])], cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> DestroyKeysAsync(ClinicId clinic, ClientId subject, DateTimeOffset now, CancellationToken cancellationToken) => Locked(
        () =>
        {
            var destroyed = _keys.Values
                .Where(key => key.Record.Clinic == clinic && key.Subject == subject && key.DestroyedAt is null)
                .Select(key => key with { Wrapped = default, DestroyedAt = now })
                .ToDictionary(key => key.Id);
            if (destroyed.Count > 0)
            {
                _log.Rewrite(line => line.Batch is null ? line : line with
                {
                    Batch = line.Batch with { NewKeys = [.. line.Batch.NewKeys.Select(key => destroyed.GetValueOrDefault(key.Id, key))] },
                });
            }

            foreach (var key in destroyed.Values)
            {
                _keys[key.Record] = key;
            }

            return destroyed.Count;
        },
        cancellationToken);
}
