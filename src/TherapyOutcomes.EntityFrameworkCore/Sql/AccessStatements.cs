using System.Globalization;
using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements about the access log.</summary>
internal sealed class AccessStatements(StoreTable accesses, SqlDialect dialect)
{
    private readonly string _insert =
        $"insert into {accesses} ({accesses.List(StoreColumns.Access)}) values ({RecordStatements.Values(StoreColumns.Access)})";

    private readonly string _list =
        $"select {accesses.List(StoreColumns.Access)}, {accesses[StoreColumns.Position]} from {accesses} where {accesses["Clinic"]} = @clinic and {accesses[StoreColumns.Position]} < @before";

    private readonly string _order = $" order by {accesses[StoreColumns.Position]} desc{dialect.Page}";

    public Statement Insert(AccessEntry entry) => Statement.Lasting(_insert, AccessRow.Of(entry));

    /// <summary>Lists the entries of a clinic, or of some of its records, newest first.</summary>
    public Statement List(AccessQuery query, int size)
    {
        Arg[] args = [Arg.Text("@clinic", query.Clinic.Value), Arg.Large("@before", query.Before ?? long.MaxValue), Arg.Number("@size", size)];
        if (query.Records is not { } records)
        {
            return new Statement(_list + _order, args);
        }

        var places = records.Select((record, place) => (
            Condition: string.Create(CultureInfo.InvariantCulture, $"({accesses["Kind"]} = @kind{place} and {accesses["Id"]} = @id{place})"),
            Args: new[] { Arg.Small($"@kind{place}", (int)record.Kind), Arg.Text($"@id{place}", record.Id) })).ToList();
        return new Statement($"{_list} and ({string.Join(" or ", places.Select(place => place.Condition))}){_order}", [.. args, .. places.SelectMany(place => place.Args)]);
    }
}
