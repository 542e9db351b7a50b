using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A whole number.</summary>
internal sealed class IntKind : FieldKind<int>
{
    public static IntKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new NumberDescription { IsWhole = true };

    public override int Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value))
        {
            return value;
        }

        JsonValues.WrongNumber(check, field, element, "a whole number");
        return 0;
    }
}
