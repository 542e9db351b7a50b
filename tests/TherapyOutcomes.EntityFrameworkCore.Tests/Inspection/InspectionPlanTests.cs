using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Inspection;

/// <summary>A page begins where the former one ended, and nothing is sorted.</summary>
public sealed class InspectionPlanTests
{
    [Fact]
    public async Task Page_OnSqlite_SeeksInTheIndex()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        foreach (var plan in await PlansAsync(database, "explain query plan ", reader => reader.GetString(3)))
        {
            Assert.Contains("(clinic=? AND (kind,id", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }

    [PostgreSqlFact]
    public async Task Page_OnPostgreSql_SeeksInTheIndex()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        foreach (var plan in await PlansAsync(database, "set enable_seqscan = off; set enable_bitmapscan = off; explain ", reader => reader.GetString(0)))
        {
            Assert.Matches(@"Index Cond: \(\(\(clinic\)::text = [^)]*'default'::text\) AND \(ROW\(kind, ", plan);
            Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        }
    }

    private static async Task<List<string>> PlansAsync(TestDatabase database, string explain, Func<DbDataReader, string> read)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        var inspection = StoreStatements.Of(context).Inspection;
        var plans = new List<string>();
        foreach (var page in new[] { inspection.Events.Page("default", new RowPlace(0, "e1", 3), 2000)!.Value, inspection.Summaries.Page("default", new RowPlace(0, "e1"), 2000)!.Value, inspection.Keys.Page("default", new RowPlace(0, "e1"), 2000)!.Value })
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = explain + page.Text;
            foreach (var arg in page.Args)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.DbType, parameter.Value) = (arg.Name, arg.Type, arg.Value);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await reader.ReadAsync())
            {
                lines.Add(read(reader));
            }

            plans.Add(string.Join('\n', lines));
        }

        return plans;
    }
}
