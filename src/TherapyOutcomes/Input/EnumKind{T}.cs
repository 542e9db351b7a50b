using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>One of the public names of an enumeration.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class EnumKind<T> : FieldKind<T>
    where T : struct, Enum
{
    public static EnumKind<T> Instance { get; } = new();

    public override ValueDescription Description { get; } = new ChoiceDescription { Name = NameOf<T>(), Values = WireNames<T>.All };

    public override T Read(string field, JsonElement element, InputCheck check)
    {
        if (WireNames<T>.TryParse(JsonValues.StringOf(field, element, check), out var value))
        {
            return value;
        }

        check.Fail(ErrorCodes.ValueUnknown, field, "The value is not one of those allowed.", WireNames<T>.Allowed);
        return default;
    }
}
