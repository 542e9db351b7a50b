using System.Data;
using System.Data.Common;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>Statements that are sent together, on a connection that may be lost before or after them.</summary>
internal sealed class CutBatch(DbBatch inner, CutConnection connection) : DbBatch
{
    private DbTransaction? _transaction;

    public override int Timeout
    {
        get => inner.Timeout;
        set => inner.Timeout = value;
    }

    protected override DbBatchCommandCollection DbBatchCommands => inner.BatchCommands;

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException();
    }

    protected override DbTransaction? DbTransaction
    {
        get => _transaction;
        set => (_transaction, inner.Transaction) = (value, (value as CutTransaction)?.Inner);
    }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => connection.Do(inner.ExecuteNonQuery);

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken = default) => Task.FromResult(ExecuteNonQuery());

    public override object? ExecuteScalar() => connection.Do(inner.ExecuteScalar);

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken = default) => Task.FromResult(ExecuteScalar());

    public override void Prepare() => inner.Prepare();

    public override Task PrepareAsync(CancellationToken cancellationToken = default) => inner.PrepareAsync(cancellationToken);

    protected override DbBatchCommand CreateDbBatchCommand() => inner.CreateBatchCommand();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => connection.Do(() => inner.ExecuteReader(behavior));

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) => Task.FromResult(ExecuteDbDataReader(behavior));

    public override void Dispose()
    {
        inner.Dispose();
        base.Dispose();
    }
}
