using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.EntityFrameworkCore.Writing;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore;

/// <content>Contains the calls for keys. New keys and erasures are a part of batches.</content>
public sealed partial class EntityFrameworkStore<TContext>
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        cancellationToken.ThrowIfCancellationRequested();
        var keys = new List<WrappedRecordKey>();
        foreach (var chunk in records.Distinct().Chunk(MostAtOnce))
        {
            keys.AddRange(await ReadRowsAsync(statements => chunk.Select(statements.Keys.Read), KeyRow.Read, cancellationToken).ConfigureAwait(false));
        }

        return keys;
    }

    /// <inheritdoc/>
    public async ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        _access.RequireTransactionOf(_mode);
        var replaced = 0;
        foreach (var chunk in KeyWriter.InOrder(keys).Chunk(MostAtOnce))
        {
            replaced += await _access.WriteAsync(
                async (connection, statements) => (await KeyWriter.RewrapAsync(chunk, connection, statements, cancellationToken).ConfigureAwait(false), true),
                cancellationToken).ConfigureAwait(false);
        }

        return replaced;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// <para>
    /// SQLite: writes the write-ahead log back and cuts it off, which nobody may be reading from. Freed bytes in the file are overwritten by every
    /// write of keys already.
    /// </para>
    /// <para>
    /// PostgreSQL: rewrites the table (<c>vacuum full</c>), because a plain vacuum leaves copies of rows in its pages. It does not wait for others who use
    /// the table, and it needs its owner or the right to maintain it. The server's log of what was written, and its archive, are out of reach.
    /// </para>
    /// <para>SQL Server: does nothing. <c>sp_clean_db_free_space</c>, run by an administrator, overwrites what is left in its pages.</para>
    /// <para>Within the host's transaction, nothing can be removed, and the answer is false.</para>
    /// </remarks>
    public async ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsInHostTransaction)
        {
            return false;
        }

        try
        {
            return await _access.ReadAsync((connection, statements) => KeyWriter.PurgeAsync(connection, statements, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException exception) when (exception.Code is ErrorCodes.StoreLocked or ErrorCodes.StoreReadOnly)
        {
            return false;
        }
    }
}
