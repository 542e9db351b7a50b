using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A number.</summary>
internal sealed class DecimalKind : FieldKind<decimal>
{
    public static DecimalKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new NumberDescription();

    public override decimal Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value))
        {
            return value;
        }

        JsonValues.NoNumber(check, field, element, "a number");
        return 0;
    }
}
