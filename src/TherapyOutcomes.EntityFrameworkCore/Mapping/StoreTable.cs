using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TherapyOutcomes.EntityFrameworkCore.Mapping;

/// <summary>One of the library's tables as the host's model names it, ready for use in statements.</summary>
/// <param name="Name">The delimited name, with its schema if it has one.</param>
/// <param name="Columns">The delimited names of the columns, by property.</param>
internal sealed record StoreTable(string Name, FrozenDictionary<string, string> Columns)
{
    /// <summary>Returns the delimited name of a column.</summary>
    public string this[string property] => Columns[property];

    /// <summary>Returns the delimited names of columns, separated by commas.</summary>
    public string List(ImmutableArray<StoreColumn> columns) => string.Join(", ", columns.Select(column => Columns[column.Property]));

    /// <summary>The condition that finds a record's row, or its rows, by its key.</summary>
    public string ByKey => $"{this["Clinic"]} = @clinic and {this["Kind"]} = @kind and {this["Id"]} = @id";

    /// <summary>The same condition with the key of a row <c>n</c>.</summary>
    public string ByKeyOfRow => $"{this["Clinic"]} = n.clinic and {this["Kind"]} = n.kind and {this["Id"]} = n.id";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
