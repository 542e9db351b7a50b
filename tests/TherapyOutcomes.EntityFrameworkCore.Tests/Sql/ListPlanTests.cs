using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Sql;

public sealed class ListPlanTests
{
    private static readonly OutdatedQuery Outdated = new() { Clinic = ClinicId.Default, Now = DateTimeOffset.UnixEpoch, EvaluationBasis = "basis" };

    [Fact]
    public async Task OtherBasis_OnSqlite_ReadsTheIndexOfBasesAndNotTheWholeClinic()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        var statement = StoreStatements.Of(context).Lists.OtherBasis(Outdated, 200);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"explain query plan {statement.Text}";
        foreach (var arg in statement.Args)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (arg.Name, arg.Value);
            command.Parameters.Add(parameter);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(3));
        }

        Assert.Equal(2, plan.Count(line => line.Contains("ix_outcome_records_basis", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, line => line.Contains("autoindex", StringComparison.Ordinal));
    }
}
