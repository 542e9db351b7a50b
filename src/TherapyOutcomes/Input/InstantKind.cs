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
        var text = element.ValueKind == JsonValueKind.String ? JsonValues.StringOf(field, element, check) : string.Empty;
        if (WireTime.TryParse(text, out var instant))
        {
            check.Instant(field, instant);
            return instant;
        }

        if (WrittenYear.IsTheFault(text, other => WireTime.TryParse(other, out _)))
        {
            check.OutOfRange(field, "The time");
        }
        else
        {
            check.Fail(ErrorCodes.ValueKindWrong, field, "The field is not a time with an offset.", WireTime.Allowed);
        }

        return default;
    }
}
