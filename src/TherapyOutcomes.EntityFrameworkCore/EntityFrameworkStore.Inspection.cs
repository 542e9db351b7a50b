using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore;

/// <content>Contains the lists of the tables as they are.</content>
public sealed partial class EntityFrameworkStore<TContext>
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> InspectClinicsAsync(string? after, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return await ReadRowsAsync(statements => [statements.Inspection.Clinics(after, size)], static row => row.GetString(0), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// SQLite takes any value in any column. A row whose kind, id or version is none is listed last, with the number of its row as the id of its place.
    /// </remarks>
    public ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectAsync(inspection => inspection.Events, EventRow.ReadStrictly, clinic, after, size, cancellationToken);

    /// <inheritdoc cref="IStoreInspection.InspectSummariesAsync"/>
    /// <remarks><inheritdoc cref="InspectEventsAsync" path="/remarks/node()"/></remarks>
    public ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectAsync(inspection => inspection.Summaries, SummaryRow.ReadStrictly, clinic, after, size, cancellationToken);

    /// <inheritdoc cref="IStoreInspection.InspectKeysAsync"/>
    /// <remarks><inheritdoc cref="InspectEventsAsync" path="/remarks/node()"/></remarks>
    public ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) =>
        InspectAsync(inspection => inspection.Keys, KeyRow.ReadStrictly, clinic, after, size, cancellationToken);

    private async ValueTask<IReadOnlyList<InspectedRow<T>>> InspectAsync<T>(
        Func<InspectionStatements, InspectedTable> which, Func<DbDataReader, T> read, string clinic, RowPlace? after, int size, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return await _access.ReadAsync(
            async (connection, statements) =>
            {
                var table = which(statements.Inspection);
                List<InspectedRow<T>> rows = table.Page(clinic, after, size) is { } page
                    ? await connection.QueryAsync(page, row => InspectedRows.Read(row, table, statements.Dialect, read), cancellationToken).ConfigureAwait(false)
                    : [];
                return rows.Count == size || !table.HasOdd
                    ? rows
                    : [.. rows, .. await connection.QueryAsync(table.OddPage(clinic, after, size - rows.Count), row => InspectedRows.ReadOdd<T>(row, table), cancellationToken).ConfigureAwait(false)];
            },
            cancellationToken).ConfigureAwait(false);
    }
}
