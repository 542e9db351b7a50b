namespace TherapyOutcomes.EntityFrameworkCore.Mapping;

/// <summary>The types of columns on one database, with the collation that compares ids and keys byte by byte.</summary>
internal sealed class ColumnTypes(string? collation, Func<ColumnKind, string> nameOf)
{
    public static ColumnTypes Sqlite { get; } = new(collation: null, kind => kind switch
    {
        ColumnKind.Id or ColumnKind.Name or ColumnKind.Day or ColumnKind.Guid => "TEXT",
        ColumnKind.Bytes => "BLOB",
        _ => "INTEGER",
    });

    public static ColumnTypes PostgreSql { get; } = new("C", kind => kind switch
    {
        ColumnKind.Id => "character varying(64)",
        ColumnKind.Name => "character varying(128)",
        ColumnKind.Day => "character varying(10)",
        ColumnKind.Small => "smallint",
        ColumnKind.Number => "integer",
        ColumnKind.Large => "bigint",
        ColumnKind.Flag => "boolean",
        ColumnKind.Guid => "uuid",
        _ => "bytea",
    });

    public static ColumnTypes SqlServer { get; } = new("Latin1_General_100_BIN2", kind => kind switch
    {
        ColumnKind.Id => "varchar(64)",
        ColumnKind.Name => "varchar(128)",
        ColumnKind.Day => "varchar(10)",
        ColumnKind.Small => "smallint",
        ColumnKind.Number => "int",
        ColumnKind.Large => "bigint",
        ColumnKind.Flag => "bit",
        ColumnKind.Guid => "uniqueidentifier",
        _ => "varbinary(max)",
    });

    /// <summary>The collation of text columns; null if the database's default compares byte by byte.</summary>
    public string? Collation => collation;

    public string Of(ColumnKind kind) => nameOf(kind);

    public static bool IsText(ColumnKind kind) => kind is ColumnKind.Id or ColumnKind.Name or ColumnKind.Day;

    /// <summary>The CLR type that the model gives a column.</summary>
    public static Type ClrTypeOf(StoreColumn column) => (column.Kind, column.IsNullable) switch
    {
        (ColumnKind.Id or ColumnKind.Name or ColumnKind.Day, _) => typeof(string),
        (ColumnKind.Bytes, _) => typeof(byte[]),
        (ColumnKind.Small, false) => typeof(short),
        (ColumnKind.Small, true) => typeof(short?),
        (ColumnKind.Number, false) => typeof(int),
        (ColumnKind.Number, true) => typeof(int?),
        (ColumnKind.Large, false) => typeof(long),
        (ColumnKind.Large, true) => typeof(long?),
        (ColumnKind.Flag, false) => typeof(bool),
        (ColumnKind.Flag, true) => typeof(bool?),
        (_, false) => typeof(Guid),
        (_, true) => typeof(Guid?),
    };
}
