using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>
/// A database whose connections count their steps, and are lost at a chosen one: before and after each statement, and before and after the beginning and
/// the end of a transaction.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="kind">Its kind.</param>
/// <param name="isAtOnce">True to let the store send statements together, where the driver can.</param>
internal sealed class Cut(TestDatabase database, DatabaseKind kind, bool isAtOnce) : IDbContextFactory<OutcomesDbContext>
{
    private int _left;

    /// <summary>True once the connection was lost.</summary>
    public bool IsMet { get; private set; }

    public bool IsAtOnce => isAtOnce;

    /// <summary>Loses the connection at a step from now on, which is counted from 1.</summary>
    public void At(int step) => (_left, IsMet) = (step, false);

    public OutcomesDbContext CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<OutcomesDbContext>();

        // What the server has ended is not handed out again.
        _ = kind == DatabaseKind.Sqlite
            ? options.UseSqlite(new CutConnection(new SqliteConnection(database.ConnectionString), this), contextOwnsConnection: true)
            : options.UseNpgsql(new CutConnection(new NpgsqlConnection($"{database.ConnectionString};Pooling=false"), this), contextOwnsConnection: true);
        return new OutcomesDbContext(options.Options);
    }

    /// <summary>Counts a step, and loses the connection if it is the chosen one.</summary>
    public void Count(CutConnection connection)
    {
        if (--_left == 0)
        {
            IsMet = true;
            Lose(connection.Inner);
            throw new CutException();
        }
    }

    private static void Lose(System.Data.Common.DbConnection connection)
    {
        if (connection is not NpgsqlConnection { ProcessID: var process })
        {
            connection.Close();
            return;
        }

        using var other = new NpgsqlConnection(PostgreSqlServer.Address);
        other.Open();
        using var command = new NpgsqlCommand($"select pg_terminate_backend({process}, 5000)", other);
        Assert.True((bool)command.ExecuteScalar()!);
    }
}
