using System.Data;
using System.Data.Common;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>A transaction on a connection that may be lost before or after its end.</summary>
internal sealed class CutTransaction(DbTransaction inner, CutConnection connection) : DbTransaction
{
    public DbTransaction Inner => inner;

    public override IsolationLevel IsolationLevel => inner.IsolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit() => connection.Do(() =>
    {
        inner.Commit();
        return true;
    });

    public override void Rollback() => inner.Rollback();

    // There is nothing to roll back any more on a lost connection.
    protected override void Dispose(bool disposing)
    {
        try
        {
            inner.Dispose();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException)
        {
        }

        base.Dispose(disposing);
    }
}
