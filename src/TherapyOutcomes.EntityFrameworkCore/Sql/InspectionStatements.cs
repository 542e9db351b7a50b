using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements that list the tables as they are.</summary>
internal sealed class InspectionStatements(StoreTables tables, SqlDialect dialect)
{
    private readonly string _clinics = ClinicsOf(tables, dialect);

    public InspectedTable Events { get; } = new(tables.Events, StoreColumns.Event, [StoreColumns.Kind, StoreColumns.Id, StoreColumns.Version], "", dialect);

    public InspectedTable Summaries { get; } = new(
        tables.Records, StoreColumns.Summary, [StoreColumns.Kind, StoreColumns.Id], $" and {tables.Records["Version"]} <> 0", dialect);

    public InspectedTable Keys { get; } = new(tables.Keys, StoreColumns.Key, [StoreColumns.Kind, StoreColumns.Id], "", dialect);

    /// <summary>Lists the clinics that any row names.</summary>
    public Statement Clinics(string? after, int size) => new(_clinics, Arg.Text("@after", after ?? ""), Arg.Number("@size", size));

    // Each table is read only as far as the page goes.
    private static string ClinicsOf(StoreTables tables, SqlDialect dialect)
    {
        string[] parts = [PartOf(tables.Events), PartOf(tables.Records, $" and {tables.Records["Version"]} <> 0"), PartOf(tables.Keys)];
        return $"select clinic from ({string.Join(" union ", parts.Select((part, number) => FormattableString.Invariant($"select clinic from ({part}) part{number}")))}) clinics order by clinic{dialect.Page}";

        string PartOf(StoreTable table, string condition = "")
        {
            var clinic = table["Clinic"];
            return $"select distinct {clinic} as clinic from {table} where {clinic} > @after{condition}{dialect.AndIsPlainText(clinic)} order by {clinic}{dialect.Page}";
        }
    }
}
