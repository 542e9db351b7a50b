namespace TherapyOutcomes.EntityFrameworkCore.Mapping;

/// <summary>Describes one column: its name in the model and in the table, and what it holds.</summary>
/// <param name="Property">The name of the property in the model, such as <c>OrderKey</c>.</param>
/// <param name="Name">The name of the column, such as <c>order_key</c>, unless the host renames it.</param>
/// <param name="Kind">What the column holds.</param>
/// <param name="IsNullable">True if the column may be empty; otherwise, false.</param>
internal sealed record StoreColumn(string Property, string Name, ColumnKind Kind, bool IsNullable = false);
