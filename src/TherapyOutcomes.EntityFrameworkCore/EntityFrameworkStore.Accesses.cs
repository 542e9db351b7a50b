using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore;

/// <content>Contains the access log.</content>
public sealed partial class EntityFrameworkStore<TContext>
{
    /// <inheritdoc/>
    /// <remarks>Within the host's transaction, the entries are part of it. Otherwise, they are committed by themselves.</remarks>
    public async ValueTask AppendAccessAsync(IReadOnlyList<AccessEntry> entries, CancellationToken cancellationToken)
    {
        AccessEntry.ThrowIfMalformed(entries);
        cancellationToken.ThrowIfCancellationRequested();
        await _access.WriteAsync(
            async (connection, statements) =>
            {
                foreach (var entry in entries)
                {
                    await connection.ExecuteAsync(statements.Accesses.Insert(entry), cancellationToken).ConfigureAwait(false);
                }

                return (true, true);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<LoggedAccess>> ListAccessAsync(AccessQuery query, int size, CancellationToken cancellationToken)
    {
        AccessQuery.ThrowIfMalformed(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return query.Records is { Length: 0 } ? [] : await _access.ReadAsync(
            async (connection, statements) => await connection.QueryAsync(statements.Accesses.List(query, size), AccessRow.Read, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }
}
