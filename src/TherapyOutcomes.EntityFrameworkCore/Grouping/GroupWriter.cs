using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Grouping;

/// <summary>Writes several batches in one transaction.</summary>
internal sealed class GroupWriter(StoreAccess access)
{
    /// <summary>
    /// Writes those of the batches that can be written, and commits them. A batch that can't does not keep the others from it.
    /// </summary>
    /// <returns>The result of each batch; null for one that must be written by itself, of which nothing was written.</returns>
    public async Task<AppendResult?[]> WriteAsync(IReadOnlyList<AppendBatch> batches)
    {
        var locksRows = false;
        try
        {
            return await access.WriteAsync(
                async (connection, statements) =>
                {
                    locksRows = statements.Dialect.LocksRows;

                    // A batch belongs to several callers' group, so no single caller's token ends it.
                    var state = await GroupState.LockAsync(batches, connection, statements, CancellationToken.None).ConfigureAwait(false);
                    AppendResult?[] results = [.. batches.Select(state.Judge)];
                    var written = batches.Where((_, index) => results[index] is AppendResult.Appended).ToList();
                    return written.Count == 0 || await connection.WriteAsync(GroupPlan.Of(written, statements), CancellationToken.None).ConfigureAwait(false)
                        ? (results, written.Count > 0)
                        : (new AppendResult?[batches.Count], false); // somebody else gave a record its key meanwhile
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfOneBatch(exception, locksRows))
        {
            return new AppendResult?[batches.Count];
        }
    }

    // What the database refuses may be due to a single batch, and so may a lock on a row. Whatever else it is would meet each of them.
    private static bool IsOfOneBatch(Exception exception, bool locksRows) => exception is not TherapyOutcomesException known
        ? exception is not OperationCanceledException
        : known.Code == ErrorCodes.StoreFailed || (known.Code == ErrorCodes.StoreLocked && locksRows);
}
