using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>True or false.</summary>
internal sealed class BoolKind : FieldKind<bool>
{
    public static BoolKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new BooleanDescription();

    public override bool Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            JsonValues.Wrong(check, field, "true or false");
        }

        return element.ValueKind == JsonValueKind.True;
    }
}
