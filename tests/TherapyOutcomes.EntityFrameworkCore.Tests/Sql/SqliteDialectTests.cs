using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Sql;

public sealed class SqliteDialectTests
{
    [Fact]
    public async Task Classify_NoTables_IsTablesMissing()
    {
        await using var database = (SqliteTestDatabase)await TestDatabase.CreateAsync(DatabaseKind.Sqlite, withTables: false);
        await using var context = database.Open();

        Assert.Equal(ErrorCodes.TablesMissing, await FailureAsync(() => ReadAsync(context)));
    }

    [Fact]
    public async Task Classify_AnotherFormat_IsUnreachable()
    {
        await using var database = (SqliteTestDatabase)await TestDatabase.CreateAsync(DatabaseKind.Sqlite, withTables: false);
        await File.WriteAllTextAsync(database.FilePath, string.Join('\n', Enumerable.Repeat("client,date,odi", 100)));
        await using var context = database.Open();

        Assert.Equal(ErrorCodes.StoreUnreachable, await FailureAsync(() => ReadAsync(context)));
    }

    [Fact]
    public async Task Classify_FileThatIsOnlyRead_IsReadOnly()
    {
        await using var database = (SqliteTestDatabase)await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var options = new DbContextOptionsBuilder<OutcomesDbContext>().UseSqlite($"{database.ConnectionString};Mode=ReadOnly").Options;
        await using var context = new OutcomesDbContext(options);

        // The tables are new, so the store would have to give itself an id.
        Assert.Equal(ErrorCodes.StoreReadOnly, await FailureAsync(() => ReadAsync(context)));
    }

    [Fact]
    public async Task Classify_SomebodyElseWrites_IsLocked()
    {
        await using var database = (SqliteTestDatabase)await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var other = new SqliteConnection(database.ConnectionString);
        await other.OpenAsync();
        await using var transaction = other.BeginTransaction(deferred: false);
        await using var context = database.Open();
        context.Database.SetCommandTimeout(1);

        Assert.Equal(ErrorCodes.StoreLocked, await FailureAsync(() => ReadAsync(context)));
    }

    [Fact]
    public async Task Classify_StatementThatTheDatabaseRefuses_IsStoreFailed()
    {
        await using var database = (SqliteTestDatabase)await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var context = database.Open();
        await context.Database.ExecuteSqlAsync($"create trigger never before update on outcome_store begin select raise(abort, 'no'); end");

        Assert.Equal(ErrorCodes.StoreFailed, await FailureAsync(() => ReadAsync(context)));
    }

    private static async Task ReadAsync(OutcomesDbContext context) =>
        await new EntityFrameworkStore<OutcomesDbContext>(context).GetStoreIdAsync(CancellationToken.None);

    private static async Task<string> FailureAsync(Func<Task> work) => (await Assert.ThrowsAsync<TherapyOutcomesException>(work)).Code;
}
