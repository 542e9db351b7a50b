using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Sql;

public sealed class KeptStatementTests
{
    [PostgreSqlFact]
    public async Task Submit_OnPostgreSql_LeavesItsStatementsPlannedForTheNextCommand() => Assert.True(await CountAsync("") >= 4);

    [PostgreSqlFact]
    public async Task Submit_ThroughAPoolerThatLendsConnections_PlansNothingAhead() => Assert.Equal(0, await CountAsync(";No Reset On Close=true"));

    // The number of statements that are prepared on the only connection of the pool.
    private static async Task<int> CountAsync(string setting)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var connection = $"{database.ConnectionString};Maximum Pool Size=1{setting}";
        await using var context = new OutcomesDbContext(new DbContextOptionsBuilder<OutcomesDbContext>().UseNpgsql(connection).Options);
        var clinic = new TestClinic(store: new EntityFrameworkStore<OutcomesDbContext>(context));
        clinic.OpenEpisode();
        var count = await context.Database.SqlQueryRaw<int>("select count(*)::int as \"Value\" from pg_prepared_statements where statement like '%outcome_%'").SingleAsync();
        Npgsql.NpgsqlConnection.ClearPool((Npgsql.NpgsqlConnection)context.Database.GetDbConnection());
        return count;
    }
}
