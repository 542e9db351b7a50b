using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Grouping;
using TherapyOutcomes.EntityFrameworkCore.Hosting;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.EntityFrameworkCore.Writing;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore;

/// <summary>
/// Keeps records in the database of a host's <see cref="DbContext"/>: SQLite, PostgreSQL or SQL Server. The tables are part of the host's model
/// (<c>UseTherapyOutcomes</c>) and of its migrations.
/// </summary>
/// <typeparam name="TContext">The type of the host's context.</typeparam>
/// <remarks>
/// <para>
/// The store runs statements of its own on the context's connection. It never tracks an entity and never calls <c>SaveChanges</c>, so what the
/// host has changed on its context stays the host's matter. Query filters, interceptors for saving and query splitting do not reach it.
/// </para>
/// <para>
/// An instance over a context belongs to the context's scope and is not thread-safe. An instance over a factory is thread-safe.
/// </para>
/// </remarks>
public sealed partial class EntityFrameworkStore<TContext> : IRecordStore, IRecordCatalog, IWorklistStore, IRecordKeyStore, IStoreInspection, IEventFeedStore, IAccessLogStore, IAsyncDisposable, IDisposable
    where TContext : DbContext
{
    // Statements that are sent together. More would only make the database's answer longer before the first of it is used.
    private const int MostAtOnce = 200;

    private readonly StoreMode _mode;
    private readonly StoreAccess _access;
    private readonly BatchWriter _batches;
    private readonly GroupCommitter? _groups;

    /// <summary>Creates a store over a context that belongs to the host's scope. It commits each batch by itself.</summary>
    /// <param name="context">The context.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public EntityFrameworkStore(TContext context)
        : this(context, StoreMode.Immediate)
    {
    }

    /// <summary>Creates a store over a context that belongs to the host's scope.</summary>
    /// <param name="context">The context.</param>
    /// <param name="mode">Who begins and commits transactions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="mode"/> is <see cref="StoreMode.GroupCommit"/>, which needs a factory.</exception>
    public EntityFrameworkStore(TContext context, StoreMode mode)
        : this(new ContextSource.Scoped(context ?? throw new ArgumentNullException(nameof(context))), mode, groups: null) => StoreChoice.RequireScoped(mode);

    /// <summary>Creates a store that uses a new context for each call. It commits each batch by itself.</summary>
    /// <param name="factory">The factory of contexts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="factory"/> is null.</exception>
    public EntityFrameworkStore(IDbContextFactory<TContext> factory)
        : this(new ContextSource.Created<TContext>(factory ?? throw new ArgumentNullException(nameof(factory))), StoreMode.Immediate, groups: null)
    {
    }

    /// <summary>
    /// Creates a store that uses new contexts, and writes the batches of callers that arrive at the same time in one transaction
    /// (<see cref="StoreMode.GroupCommit"/>). Dispose it before the process ends, so that it still writes what waits.
    /// </summary>
    /// <param name="factory">The factory of contexts.</param>
    /// <param name="groups">How many batches are written in one transaction, and how many may wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="factory"/> or <paramref name="groups"/> is null.</exception>
    public EntityFrameworkStore(IDbContextFactory<TContext> factory, GroupCommitOptions groups)
        : this(
            new ContextSource.Created<TContext>(factory ?? throw new ArgumentNullException(nameof(factory))),
            StoreMode.GroupCommit,
            groups ?? throw new ArgumentNullException(nameof(groups)))
    {
    }

    private EntityFrameworkStore(ContextSource contexts, StoreMode mode, GroupCommitOptions? groups)
    {
        (_mode, _access) = (mode, new StoreAccess(contexts));
        _batches = new BatchWriter(_access);
        _groups = groups is null ? null : new GroupCommitter(_batches, new GroupWriter(_access), groups);
    }

    /// <inheritdoc/>
    public bool IsInHostTransaction => _access.IsInHostTransaction;

    /// <inheritdoc/>
    public async ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await _access.GetIdAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        cancellationToken.ThrowIfCancellationRequested();

        // The caller may use the store again before the enumeration ends, so the connection is closed before the first event is handed on.
        foreach (var chunk in requests.Chunk(MostAtOnce))
        {
            var events = await ReadRowsAsync(statements => chunk.Select(statements.Events.Read), EventRow.Read, cancellationToken).ConfigureAwait(false);
            foreach (var stored in events)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return stored;
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// With <see cref="StoreMode.GroupCommit"/>, a token that is canceled while the batch waits takes it out, and nothing is written. Once others are
    /// written with it, only the caller stops waiting, and the outcome is unknown.
    /// </remarks>
    /// <exception cref="ObjectDisposedException">A store in <see cref="StoreMode.GroupCommit"/> was disposed; nothing is written.</exception>
    public async ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.ThrowIfMalformed();
        cancellationToken.ThrowIfCancellationRequested();
        _access.RequireTransactionOf(_mode);
        return await (_mode switch
        {
            StoreMode.HostTransaction => _batches.JoinAsync(batch, cancellationToken),
            StoreMode.GroupCommit => _groups!.AppendAsync(batch, cancellationToken),
            _ => _batches.CommitAsync(batch, cancellationToken),
        }).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Within the host's transaction, and in a database that can only be read, nothing is replaced: what was evaluated again is only a copy, and not
    /// worth a lock in the host's transaction.
    /// </remarks>
    public async ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(refreshes);
        cancellationToken.ThrowIfCancellationRequested();
        if (refreshes.Count == 0 || IsInHostTransaction)
        {
            return 0;
        }

        try
        {
            return await _access.WriteAsync(
                async (connection, statements) => (await SummaryWriter.WriteAsync(refreshes, connection, statements, cancellationToken).ConfigureAwait(false), true),
                cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException exception) when (exception.Code == ErrorCodes.StoreReadOnly)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ListAsync(lists => lists.Records(query, after, size), SummaryRow.Read, size, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) =>
        ListAsync(lists => lists.Clinics(after, size), ClinicOf, size, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ListAsync(lists => lists.Work(query, after, size), SummaryRow.Read, size, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CountAsync(lists => [lists.CountWork(query)], cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var due = await ListAsync(lists => lists.Due(query, size), SummaryRow.Read, size, cancellationToken).ConfigureAwait(false);
        return due.Count == size
            ? due
            : [.. due, .. await ListAsync(lists => lists.OtherBasis(query, size - due.Count), SummaryRow.Read, size - due.Count, cancellationToken).ConfigureAwait(false)];
    }

    /// <inheritdoc/>
    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CountAsync(lists => [lists.CountDue(query), lists.CountOtherBasis(query)], cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Size, 1);
        cancellationToken.ThrowIfCancellationRequested();
        _access.RequireTransactionOf(_mode);
        return await _access.WriteAsync(
            async (connection, statements) => (await ClaimAsync(request, connection, statements, cancellationToken).ConfigureAwait(false), true),
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<RecordSummary>> ClaimAsync(
        ClaimRequest request, StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        var claimed = new List<RecordSummary>();
        foreach (var (lease, time) in statements.Claims.For(request))
        {
            if (claimed.Count < request.Size)
            {
                var leased = await connection.QueryAsync(lease(request.Size - claimed.Count), SummaryRow.Read, cancellationToken).ConfigureAwait(false);

                // What an update returns is in no particular order.
                claimed.AddRange(leased.OrderBy(time).ThenBy(summary => summary.Key.Kind).ThenBy(summary => summary.Key.Id, StringComparer.Ordinal));
            }
        }

        return claimed;
    }

    private static ClinicId ClinicOf(DbDataReader row) => RowReading.Of("outcome_records", row, static row => new ClinicId(row.GetString(0)));

    private Task<List<T>> ReadRowsAsync<T>(Func<StoreStatements, IEnumerable<Statement>> ask, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        _access.ReadAsync((connection, statements) => connection.QueryAllAsync([.. ask(statements)], read, cancellationToken), cancellationToken);

    private async ValueTask<IReadOnlyList<T>> ListAsync<T>(Func<ListStatements, Statement> ask, Func<DbDataReader, T> read, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return await ReadRowsAsync(statements => [ask(statements.Lists)], read, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<int> CountAsync(Func<ListStatements, Statement[]> ask, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var counts = await ReadRowsAsync(statements => ask(statements.Lists), static row => row.GetInt32(0), cancellationToken).ConfigureAwait(false);
        return counts.Sum();
    }
}
