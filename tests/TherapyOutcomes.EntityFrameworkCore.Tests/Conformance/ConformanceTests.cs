using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Conformance;

public sealed class ConformanceTests
{
    public static TheoryData<string> Clauses => [.. StoreConformance.Clauses.Select(clause => clause.Id)];

    [Theory]
    [MemberData(nameof(Clauses))]
    public Task Check_Sqlite_Passes(string clause) => CheckAsync(clause, DatabaseKind.Sqlite);

    [PostgreSqlTheory]
    [MemberData(nameof(Clauses))]
    public Task Check_PostgreSql_Passes(string clause) => CheckAsync(clause, DatabaseKind.PostgreSql);

    [Theory]
    [MemberData(nameof(Clauses))]
    [Trait("Speed", "Slow")]
    public Task Check_SqliteInTheHostsTransaction_Passes(string clause) => CheckAsync(clause, DatabaseKind.Sqlite, StoreMode.HostTransaction);

    [PostgreSqlTheory]
    [MemberData(nameof(Clauses))]
    [Trait("Speed", "Slow")]
    public Task Check_PostgreSqlInTheHostsTransaction_Passes(string clause) => CheckAsync(clause, DatabaseKind.PostgreSql, StoreMode.HostTransaction);

    [Theory]
    [MemberData(nameof(Clauses))]
    [Trait("Speed", "Slow")]
    public Task Check_SqliteInGroups_Passes(string clause) => CheckAsync(clause, DatabaseKind.Sqlite, StoreMode.GroupCommit);

    [PostgreSqlTheory]
    [MemberData(nameof(Clauses))]
    [Trait("Speed", "Slow")]
    public Task Check_PostgreSqlInGroups_Passes(string clause) => CheckAsync(clause, DatabaseKind.PostgreSql, StoreMode.GroupCommit);

    private static async Task CheckAsync(string clause, DatabaseKind kind, StoreMode mode = StoreMode.Immediate)
    {
        var verdict = await new StoreConformance(EntityFrameworkStoreUnderTest.Of(kind, mode)).CheckAsync(clause);

        verdict.ThrowIfFailed();
        Assert.Equal(StoreOutcome.Passed, verdict.Outcome);
    }
}
