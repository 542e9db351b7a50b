using TherapyOutcomes;
using TherapyOutcomes.Storage;

namespace ClinicSoftware.Storage;

/// <content>
/// Contains the lists of what is in the store as it is. Every line was read when the file was opened, so there is no row that can't be read.
/// </content>
public sealed partial class FileRecordStore
{
    private static readonly Comparer<RowPlace> ByPlace = Comparer<RowPlace>.Create((one, other) =>
        (one.Kind.CompareTo(other.Kind), string.CompareOrdinal(one.Id, other.Id)) switch
        {
            (0, 0) => one.Version.CompareTo(other.Version),
            (0, var id) => id,
            (var kind, _) => kind,
        });

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> InspectClinicsAsync(string? after, int size, CancellationToken cancellationToken) => Page(
        () => _events.Keys.Concat(_keys.Keys).Select(key => key.Clinic.Value).Distinct()
            .Where(clinic => after is null || string.CompareOrdinal(clinic, after) > 0)
            .Order(StringComparer.Ordinal),
        size,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectAsync(() => _events.Values.SelectMany(events => events), stored => stored.Key, stored => stored.Version, clinic, after, size, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectAsync(() => _summaries.Values, summary => summary.Key, _ => 0, clinic, after, size, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectAsync(() => _keys.Values, key => key.Record, _ => 0, clinic, after, size, cancellationToken);

    private ValueTask<IReadOnlyList<InspectedRow<T>>> InspectAsync<T>(
        Func<IEnumerable<T>> all, Func<T, RecordKey> keyOf, Func<T, long> versionOf, string clinic, RowPlace? after, int size, CancellationToken cancellationToken)
        where T : class => Page(
            () => all()
                .Where(content => keyOf(content).Clinic.Value == clinic)
                .Select(content => new InspectedRow<T> { Place = new RowPlace((int)keyOf(content).Kind, keyOf(content).Id, versionOf(content)), Content = content })
                .Where(row => after is not { } place || ByPlace.Compare(row.Place, place) > 0)
                .OrderBy(row => row.Place, ByPlace),
            size,
            cancellationToken);
}
