using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>An object with fields of its own.</summary>
/// <typeparam name="T">The type of the object.</typeparam>
internal sealed class ObjectKind<T>(Func<FieldReader, T> shape) : FieldKind<T>
    where T : class
{
    public override ValueDescription Description => new ObjectDescription { Name = NameOf<T>(), Fields = FieldDescriber.Describe(shape).Fields };

    public override T Sample => FieldDescriber.Describe(shape).Sample;

    public override T Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            JsonValues.Wrong(check, field, "an object");
            return None;
        }

        var fields = new JsonFieldReader(element, check.Within(field));
        var value = shape(fields);
        fields.RequireNoOthers();
        return value;
    }
}
