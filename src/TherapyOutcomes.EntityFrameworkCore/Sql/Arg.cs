using System.Data;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>One value of a statement.</summary>
/// <param name="Name">The name of the parameter, with its <c>@</c>.</param>
/// <param name="Type">The type. It is told even for a missing value, which some drivers can't guess.</param>
/// <param name="Value">The value; null for none.</param>
internal readonly record struct Arg(string Name, DbType Type, object? Value)
{
    public static Arg Text(string name, string? value) => new(name, DbType.AnsiString, value);

    public static Arg Small(string name, int value) => new(name, DbType.Int16, (short)value);

    public static Arg Number(string name, int value) => new(name, DbType.Int32, value);

    public static Arg Large(string name, long? value) => new(name, DbType.Int64, value);

    public static Arg Flag(string name, bool value) => new(name, DbType.Boolean, value);

    public static Arg Guid(string name, Guid? value) => new(name, DbType.Guid, value);

    public static Arg Bytes(string name, byte[]? value) => new(name, DbType.Binary, value);

    /// <summary>True if the value is a list, of which a driver knows the type by itself.</summary>
    public bool IsList => Value is Array and not byte[];

    /// <summary>The values of several rows, column by column.</summary>
    public static Arg[] Lists(IReadOnlyList<Arg[]> rows) => [.. rows[0].Select((first, column) => first with { Value = ListOf(first.Type, rows, column) })];

    /// <summary>The values that find a record by its key.</summary>
    public static Arg[] Key(RecordKey key, params ReadOnlySpan<Arg> more) =>
        [Text("@clinic", key.Clinic.Value), Small("@kind", (int)key.Kind), Text("@id", key.Id), .. more];

    private static Array ListOf(DbType type, IReadOnlyList<Arg[]> rows, int column) => type switch
    {
        DbType.Int16 => ListOf<short?>(rows, column),
        DbType.Int32 => ListOf<int?>(rows, column),
        DbType.Int64 => ListOf<long?>(rows, column),
        DbType.Boolean => ListOf<bool?>(rows, column),
        DbType.Guid => ListOf<Guid?>(rows, column),
        DbType.Binary => ListOf<byte[]?>(rows, column),
        _ => ListOf<string?>(rows, column),
    };

    private static T[] ListOf<T>(IReadOnlyList<Arg[]> rows, int column)
    {
        var values = new T[rows.Count];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = (T)rows[row][column].Value!;
        }

        return values;
    }
}
