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

    /// <summary>The values that find a record by its key.</summary>
    public static Arg[] Key(RecordKey key, params ReadOnlySpan<Arg> more) =>
        [Text("@clinic", key.Clinic.Value), Small("@kind", (int)key.Kind), Text("@id", key.Id), .. more];
}
