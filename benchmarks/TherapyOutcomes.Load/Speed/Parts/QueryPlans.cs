using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Load.Speed.Parts;

/// <summary>Asks the database how it would run the very statements that the store sends.</summary>
internal static class QueryPlans
{
    private static readonly WorklistQuery Work = new() { Clinic = ClinicId.Default };

    public static async Task PrintAsync(SpeedDatabase database, OutdatedQuery outdated)
    {
        await using var context = database.Load.Open();
        await context.Database.OpenConnectionAsync();
        var lists = StoreStatements.Of(context).Lists;
        (string Name, Statement Statement)[] statements =
        [
            ("page", lists.Work(Work, after: null, 100)),
            ("page of one practitioner", lists.Work(Work with { Practitioner = new("pat") }, after: null, 100)),
            ("due for review", lists.Due(outdated, 200)),
            ("judged on another basis", lists.OtherBasis(outdated, 200)),
            ("count of work", lists.CountWork(Work)),
            ("count of due", lists.CountDue(outdated)),
            ("count of another basis", lists.CountOtherBasis(outdated)),
        ];
        foreach (var (name, statement) in statements)
        {
            Report.Line($"   {name}: {await ExplainAsync(context.Database.GetDbConnection(), database.Provider, statement)}");
        }
    }

    private static async Task<string> ExplainAsync(DbConnection connection, string provider, Statement statement)
    {
        await using var command = connection.CreateCommand();
        var isSqlite = provider == LoadDatabase.Sqlite;
        command.CommandText = $"{(isSqlite ? "explain query plan" : "explain (costs off)")} {statement.Text}";
        foreach (var arg in statement.Args)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = (arg.Name, arg.Type, arg.Value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(isSqlite ? 3 : 0).Trim());
        }

        return string.Join(" | ", lines);
    }
}
