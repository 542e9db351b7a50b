using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using TherapyOutcomes.EntityFrameworkCore.Sql;

namespace TherapyOutcomes.EntityFrameworkCore.Mapping;

/// <summary>Finds the library's tables in the host's model. What the host renamed is used as it is; what would change a value is refused.</summary>
internal sealed class StoreTables
{
    private StoreTables(StoreTable events, StoreTable records, StoreTable keys, StoreTable accesses, StoreTable store) =>
        (Events, Records, Keys, Accesses, Store) = (events, records, keys, accesses, store);

    public StoreTable Events { get; }

    public StoreTable Records { get; }

    public StoreTable Keys { get; }

    public StoreTable Accesses { get; }

    public StoreTable Store { get; }

    /// <exception cref="TherapyOutcomesException">TO3008: the model lacks the tables, or maps a column in a way that changes its values.</exception>
    public static StoreTables Of(DbContext context, SqlDialect dialect)
    {
        var delimiter = context.GetService<ISqlGenerationHelper>();
        return new StoreTables(
            Find(context, dialect, delimiter, StoreEntities.Event),
            Find(context, dialect, delimiter, StoreEntities.Record),
            Find(context, dialect, delimiter, StoreEntities.Key),
            Find(context, dialect, delimiter, StoreEntities.Access),
            Find(context, dialect, delimiter, StoreEntities.Store));
    }

    private static StoreTable Find(DbContext context, SqlDialect dialect, ISqlGenerationHelper delimiter, string entity)
    {
        var host = context.GetType().Name;
        var type = context.Model.FindEntityType(entity) ?? throw Unsuitable(
            $"The model of {host} lacks the library's tables. Call modelBuilder.UseTherapyOutcomes(Database.ProviderName) in {host}.OnModelCreating, and add a migration.");
        var name = type.GetTableName() ?? throw Unsuitable($"The model of {host} maps {entity} to no table. Leave it mapped to one.");
        var table = StoreObjectIdentifier.Table(name, type.GetSchema());
        var columns = StoreColumns.Of(entity).ToDictionary(
            column => column.Property,
            column => delimiter.DelimitIdentifier(Check(type, column, table, dialect, host)));
        foreach (var filled in (string[])[StoreColumns.Position, StoreColumns.TransactionId, StoreColumns.RowVersion])
        {
            if (type.FindProperty(filled)?.GetColumnName(table) is { } column)
            {
                columns[filled] = delimiter.DelimitIdentifier(column);
            }
        }

        RequireNothingMore(type, table, host);
        return new StoreTable(delimiter.DelimitIdentifier(name, type.GetSchema()), columns.ToFrozenDictionary());
    }

    // A convention may add a property to every entity type, such as a tenant. The store would leave it empty.
    private static void RequireNothingMore(IEntityType type, StoreObjectIdentifier table, string host)
    {
        var known = StoreColumns.Of(type.Name).Select(column => column.Property).ToHashSet();
        var added = type.GetProperties().FirstOrDefault(property => !known.Contains(property.Name) && !property.IsNullable && property.ValueGenerated == ValueGenerated.Never);
        if (added is not null)
        {
            throw Unsuitable(
                $"The model of {host} adds the required property {added.Name} to {table.Name}, which the store can't fill. Make it optional, give it a default, or leave the library's tables out of the convention that adds it.");
        }
    }

    private static string Check(IEntityType type, StoreColumn column, StoreObjectIdentifier table, SqlDialect dialect, string host)
    {
        var property = type.FindProperty(column.Property);
        var name = property?.GetColumnName(table) ?? throw Unsuitable($"The model of {host} has no column for {type.Name}.{column.Property}. Leave it mapped.");
        var expected = dialect.Types.Of(column.Kind);
        if (property!.GetTypeMapping().Converter is { } converter)
        {
            throw Unsuitable(
                $"The model of {host} converts the column {name} of {table.Name} with {converter.GetType().Name}. Leave the library's tables out of the convention that adds it.");
        }

        if (!string.Equals(property.GetColumnType(table), expected, StringComparison.OrdinalIgnoreCase))
        {
            throw Unsuitable(
                $"The model of {host} gives the column {name} of {table.Name} the type {property.GetColumnType(table)} instead of {expected}. Leave the library's tables out of the convention that changes it.");
        }

        return property.IsNullable == column.IsNullable ? name : throw Unsuitable(
            $"The model of {host} makes the column {name} of {table.Name} {(column.IsNullable ? "required" : "nullable")}. Leave the library's tables out of the convention that changes it.");
    }

    private static TherapyOutcomesException Unsuitable(string message) => new(ErrorCodes.ModelUnsuitable, message);
}
