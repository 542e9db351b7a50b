using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Samples;

/// <content>
/// Keys. Destroying one must take its bytes out of the file too, so the file is written again without them: a line that said
/// "destroyed" would leave them in the line that brought them.
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
