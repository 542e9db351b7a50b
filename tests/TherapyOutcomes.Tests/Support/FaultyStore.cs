using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TherapyOutcomes.Tests.Support;

/// <summary>A store in memory that fails where a test says so.</summary>
internal sealed class FaultyStore : IRecordStore, IRecordCatalog, IWorklistStore, IRecordKeyStore
{
    public InMemoryRecordStore Inner { get; } = new();

    /// <summary>Gives what a method throws, by its name; null where it works.</summary>
    public Func<string, Exception?> Throws { get; set; } = _ => null;

    /// <summary>Tells whether a method returns nothing at all, by its name.</summary>
    public Func<string, bool> ReturnsNothing { get; set; } = _ => false;

    /// <summary>True if an append is written before it throws or returns nothing.</summary>
    public bool WritesFirst { get; set; }

    /// <summary>What the store gives in place of each event.</summary>
    public Func<StoredEvent, StoredEvent?> Gives { get; set; } = stored => stored;

    /// <summary>Everything in the store, to compare before and after: events and summaries.</summary>
    public async Task<string> ContentAsync()
    {
        var content = new List<string>();
        foreach (var summary in await Inner.ListAllAsync(new RecordQuery { Clinic = ClinicId.Default }))
        {
            content.Add(JsonSerializer.Serialize(summary));
            await foreach (var stored in Inner.ReadAsync([new ReadRequest(summary.Key)], CancellationToken.None))
            {
                content.Add($"{stored} {stored.EventId}");
            }
        }

        return string.Join('\n', content);
    }

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => Working(Inner.GetStoreIdAsync(cancellationToken));

    public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) =>
        ReturnsNothing(nameof(ReadAsync)) ? null! : GiveAsync(requests, cancellationToken);

    public async ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        var result = WritesFirst ? await Inner.AppendAsync(batch, cancellationToken) : null;
        Fail(nameof(AppendAsync));
        return ReturnsNothing(nameof(AppendAsync)) ? null! : result ?? await Inner.AppendAsync(batch, cancellationToken);
    }

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        Working(Inner.RefreshSummariesAsync(refreshes, cancellationToken));

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken) =>
        Working(Inner.ListAsync(query, after, size, cancellationToken));

    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) =>
        Working(Inner.ListClinicsAsync(after, size, cancellationToken));

    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken) =>
        Working(Inner.ListAsync(query, after, size, cancellationToken));

    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken) => Working(Inner.CountAsync(query, cancellationToken));

    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken) =>
        Working(Inner.ListOutdatedAsync(query, size, cancellationToken));

    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken) => Working(Inner.CountOutdatedAsync(query, cancellationToken));

    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        Working(Inner.ClaimDueAsync(request, cancellationToken));

    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
        Working(Inner.ReadKeysAsync(records, cancellationToken));

    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken) => Working(Inner.RewrapKeysAsync(keys, cancellationToken));

    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => Working(Inner.PurgeKeysAsync(cancellationToken));

    private async IAsyncEnumerable<StoredEvent> GiveAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Fail(nameof(ReadAsync));
        await foreach (var stored in Inner.ReadAsync(requests, cancellationToken))
        {
            yield return Gives(stored)!;
        }
    }

    private ValueTask<T> Working<T>(ValueTask<T> result, [CallerMemberName] string method = "")
    {
        Fail(method);
        return ReturnsNothing(method) ? default : result;
    }

    private void Fail(string method)
    {
        if (Throws(method) is { } exception)
        {
            throw exception;
        }
    }
}
