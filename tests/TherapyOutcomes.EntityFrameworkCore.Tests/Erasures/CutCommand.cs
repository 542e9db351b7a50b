using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>A statement on a connection that may be lost before or after it.</summary>
internal sealed class CutCommand(DbCommand inner, CutConnection connection) : DbCommand
{
    private DbTransaction? _transaction;

    [AllowNull]
    public override string CommandText
    {
        get => inner.CommandText;
        set => inner.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => inner.CommandTimeout;
        set => inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => inner.CommandType;
        set => inner.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource
    {
        get => inner.UpdatedRowSource;
        set => inner.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException();
    }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => _transaction;
        set => (_transaction, inner.Transaction) = (value, (value as CutTransaction)?.Inner);
    }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => connection.Do(inner.ExecuteNonQuery);

    public override object? ExecuteScalar() => connection.Do(inner.ExecuteScalar);

    public override void Prepare() => inner.Prepare();

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => connection.Do(() => inner.ExecuteReader(behavior));

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
