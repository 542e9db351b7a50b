using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>A connection that is lost at a step.</summary>
internal sealed class CutConnection(DbConnection inner, Cut cut) : DbConnection
{
    public DbConnection Inner => inner;

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override bool CanCreateBatch => cut.IsAtOnce && inner.CanCreateBatch;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    /// <summary>Does something that may be the last on the connection: before it, or after.</summary>
    public T Do<T>(Func<T> work)
    {
        cut.Count(this);
        var result = work();
        cut.Count(this);
        return result;
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => Do(() => new CutTransaction(inner.BeginTransaction(isolationLevel), this));

    protected override DbCommand CreateDbCommand() => new CutCommand(inner.CreateCommand(), this);

    protected override DbBatch CreateDbBatch() => new CutBatch(inner.CreateBatch(), this);

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
