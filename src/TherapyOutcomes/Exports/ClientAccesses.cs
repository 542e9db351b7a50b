using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Exports;

/// <summary>Reads who saw the records of a client.</summary>
internal sealed class ClientAccesses(Func<IAccessLogStore> log)
{
    private const int PageSize = 500;

    /// <summary>Returns all entries about these records, newest first.</summary>
    public async Task<ImmutableArray<AccessEntry>> ListAsync(ClinicId clinic, IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        var (store, found) = (log(), new List<LoggedAccess>());
        foreach (var some in records.Chunk(AccessQuery.MostRecords))
        {
            var query = new AccessQuery { Clinic = clinic, Records = [.. some] };
            for (var isEnd = false; !isEnd;)
            {
                var page = await store.ListAccessAsync(query, PageSize, cancellationToken).ConfigureAwait(false);
                found.AddRange(page);
                isEnd = page.Count < PageSize;
                query = query with { Before = isEnd ? null : page[^1].Position };
            }
        }

        return [.. found.OrderByDescending(logged => logged.Position).Select(logged => logged.Entry)];
    }
}
