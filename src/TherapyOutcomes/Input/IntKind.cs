using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A whole number.</summary>
internal sealed class IntKind : FieldKind<int>
{
    public static IntKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new NumberDescription { IsWhole = true };

    public override int Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number) && Math.Abs(number) <= RecordLimits.MaxNumber)
        {
            if (number == decimal.Truncate(number))
            {
                return (int)number; // 60.0 and 6e1 are whole numbers too
            }

            JsonValues.WrongNumber(check, field, element, "a whole number");
            return 0;
        }

        JsonValues.NoNumber(check, field, element, "a whole number");
        return 0;
    }
}
