using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements about the store itself: the version of its schema, and its id.</summary>
internal sealed class IdentityStatements(StoreTable store)
{
    private readonly string _name = $"update {store} set {store["StoreId"]} = @store where {store["Id"]} = 1 and {store["StoreId"]} is null";

    private readonly string _rename = $"update {store} set {store["StoreId"]} = @store where {store["Id"]} = 1";

    /// <summary>Reads the version of the schema and the id.</summary>
    public Statement Read { get; } = new($"select {store["Schema"]}, {store["StoreId"]} from {store} where {store["Id"]} = 1");

    /// <summary>Gives the store an id, unless it has one.</summary>
    public Statement Name(Guid id) => new(_name, Arg.Guid("@store", id));

    /// <summary>Gives the store another id.</summary>
    public Statement Rename(Guid id) => new(_rename, Arg.Guid("@store", id));
}
