using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Writing;

/// <summary>
/// Replaces summaries that were evaluated again. All records that they are based on are locked first, in the order of all locks; then each summary
/// is written or skipped by itself.
/// </summary>
internal static class SummaryWriter
{
    public static async Task<int> WriteAsync(
        IReadOnlyList<SummaryRefresh> refreshes, StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        var versions = await LockAsync(refreshes, connection, statements, cancellationToken).ConfigureAwait(false);
        var written = 0;
        foreach (var refresh in refreshes.Where(refresh => refresh.Summary.Version > 0 && refresh.BasedOn.All(record => versions[record.Key] == record.Version)))
        {
            written += await connection.ExecuteAsync(statements.Records.Refresh(refresh.Summary), cancellationToken).ConfigureAwait(false);
        }

        return written;
    }

    private static async Task<Dictionary<RecordKey, long>> LockAsync(
        IReadOnlyList<SummaryRefresh> refreshes, StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        var own = refreshes.Select(refresh => refresh.Summary.Key).ToHashSet();
        var keys = refreshes.SelectMany(refresh => refresh.BasedOn).Select(record => record.Key).Concat(own).Distinct()
            .OrderBy(key => key.Clinic.Value, StringComparer.Ordinal).ThenBy(key => key, LockOrder.Instance).ToList();
        var absent = refreshes.SelectMany(refresh => refresh.BasedOn).Where(record => record.Version == 0).Select(record => record.Key).ToHashSet();
        var versions = keys.ToDictionary(key => key, _ => 0L);
        foreach (var key in keys)
        {
            if (absent.Contains(key) && statements.Dialect.LocksRows)
            {
                await connection.ExecuteAsync(statements.Records.Ensure(key).Statement, cancellationToken).ConfigureAwait(false);
            }

            foreach (var version in await connection.QueryAsync(statements.Records.Lock(key, own.Contains(key)), static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false))
            {
                versions[key] = version;
            }
        }

        return versions;
    }
}
