using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A time with an offset.</summary>
internal sealed class InstantKind : FieldKind<DateTimeOffset>
{
    public static InstantKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new StringDescription
    {
        Name = "time",
        Allowed = WireTime.Allowed,
        Pattern = WireTime.Pattern,
    };

    public override DateTimeOffset Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind == JsonValueKind.String && WireTime.TryParse(JsonValues.StringOf(field, element, check), out var instant))
        {
            return instant;
        }

        check.Fail(ErrorCodes.ValueKindWrong, field, "The field is not a time with an offset.", WireTime.Allowed);
        return default;
    }
}
