using System.Collections.Immutable;

namespace TherapyOutcomes.Input;

/// <summary>Describes the fields that a reader asks for. It answers as if every field were missing, which readers bear.</summary>
internal sealed class FieldDescriber : FieldReader
{
    private readonly ImmutableArray<FieldDescription>.Builder _fields = ImmutableArray.CreateBuilder<FieldDescription>();

    /// <summary>Returns the fields that a reader asks for, in the order in which it does.</summary>
    public static ImmutableArray<FieldDescription> Describe<T>(Func<FieldReader, T> read)
    {
        var describer = new FieldDescriber();
        read(describer);
        return describer._fields.DrainToImmutable();
    }

    protected override T Required<T>(string field, FieldKind<T> kind)
    {
        _fields.Add(new FieldDescription { Name = field, IsRequired = true, Value = kind.Description });
        return kind.None;
    }

    protected override bool TryOptional<T>(string field, FieldKind<T> kind, out T value)
    {
        _fields.Add(new FieldDescription { Name = field, IsRequired = false, Value = kind.Description });
        value = kind.None;
        return false;
    }
}
