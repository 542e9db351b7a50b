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
