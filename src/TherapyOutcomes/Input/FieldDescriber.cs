using System.Collections.Immutable;

namespace TherapyOutcomes.Input;

/// <summary>Describes the fields that a reader asks for. It answers with default values, and with objects and lists that hold them.</summary>
internal sealed class FieldDescriber : FieldReader
{
    private readonly ImmutableArray<FieldDescription>.Builder _fields = ImmutableArray.CreateBuilder<FieldDescription>();

    /// <summary>Returns the fields that a reader asks for, in the order in which it does, and what it makes of default values.</summary>
    public static (ImmutableArray<FieldDescription> Fields, T Sample) Describe<T>(Func<FieldReader, T> read)
    {
        var describer = new FieldDescriber();
        var sample = read(describer);
        return (describer._fields.DrainToImmutable(), sample);
    }

    protected override T Required<T>(string field, FieldKind<T> kind)
    {
        _fields.Add(new FieldDescription { Name = field, IsRequired = true, Value = kind.Description });
        return kind.Sample;
    }

    protected override bool TryOptional<T>(string field, FieldKind<T> kind, out T value)
    {
        _fields.Add(new FieldDescription { Name = field, IsRequired = false, Value = kind.Description });
        value = kind.Sample;
        return true;
    }
}
