using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>What defects look up in the store behind them.</summary>
internal static class Lookups
{
    public static async Task<List<StoredEvent>> EventsAsync(this DefectiveStore store, RecordKey key) =>
        await store.Inner.ReadAsync([new ReadRequest(key)], CancellationToken.None).ToListAsync();

    public static async Task<long> VersionAsync(this DefectiveStore store, RecordKey key) => (await store.EventsAsync(key)).Count;

    public static async Task<bool> HoldsAsync(this DefectiveStore store, IEnumerable<RecordAssertion> assertions)
    {
        foreach (var assertion in assertions)
        {
            if (await store.VersionAsync(assertion.Key) != assertion.Version)
            {
                return false;
            }
        }

        return true;
    }

    public static async Task<RecordSummary?> SummaryAsync(this DefectiveStore store, RecordKey key) =>
        (await store.SummariesAsync(key.Clinic)).FirstOrDefault(summary => summary.Key == key);

    public static async Task<IReadOnlyList<RecordSummary>> SummariesAsync(this DefectiveStore store, ClinicId clinic) =>
        await store.Inner.ListAsync(new RecordQuery { Clinic = clinic }, null, int.MaxValue, CancellationToken.None);

    public static async Task<IReadOnlyList<RecordSummary>> SummariesOfAllClinicsAsync(this DefectiveStore store)
    {
        var all = new List<RecordSummary>();
        foreach (var clinic in await store.Inner.ListClinicsAsync(null, int.MaxValue, CancellationToken.None))
        {
            all.AddRange(await store.SummariesAsync(clinic));
        }

        return all;
    }

    public static async Task<WrappedRecordKey?> KeyAsync(this DefectiveStore store, RecordKey record) =>
        await store.Inner.ReadKeysAsync([record], CancellationToken.None) is [var key] ? key : null;

    public static async Task<IReadOnlyList<RecordSummary>> DueAsync(this DefectiveStore store, ClaimRequest request) =>
        [.. (await store.SummariesAsync(request.Clinic)).Where(summary => summary.ReviewAt <= request.Now).OrderBy(summary => summary.ReviewAt)];

    /// <summary>Writes a batch at whatever versions its records are, without its keys and erasures.</summary>
    public static async Task<AppendResult> ForceAsync(this DefectiveStore store, AppendBatch batch)
    {
        while (true)
        {
            var appends = new List<RecordAppend>();
            foreach (var append in batch.Appends)
            {
                appends.Add(At(append, await store.VersionAsync(append.Key)));
            }

            if (await store.Inner.AppendAsync(batch with { Appends = [.. appends], Assertions = [], NewKeys = [], Erasures = [] }, CancellationToken.None) is not AppendResult.Conflict and var result)
            {
                return result;
            }
        }
    }

    public static AppendResult.Conflict Conflict(RecordKey key, long expected, long actual) => new() { Key = key, Expected = expected, Actual = actual };

    private static RecordAppend At(RecordAppend append, long version) => append with
    {
        ExpectedVersion = version,
        Events = [.. append.Events.Select((stored, index) => stored with { Version = version + index + 1 })],
        Summary = append.Summary with { Version = version + append.Events.Length },
    };
}
