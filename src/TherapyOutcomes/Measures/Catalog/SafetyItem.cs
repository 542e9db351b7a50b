namespace TherapyOutcomes.Measures;

/// <summary>An item for which any answer above 0 raises a red flag, regardless of the total.</summary>
/// <param name="Item">The number of the item, starting at 1.</param>
/// <param name="Flag">The red flag that the answer raises.</param>
public sealed record SafetyItem(int Item, RedFlagId Flag)
{
    /// <summary>Determines whether the answer raises the red flag.</summary>
    internal bool IsPositive(ReadOnlySpan<decimal?> items) => items.Length >= Item && items[Item - 1] > 0;

    /// <summary>Determines whether the item was left unanswered. A missing answer does not rule out the red flag.</summary>
    internal bool IsUnanswered(ReadOnlySpan<decimal?> items) => items.Length < Item || items[Item - 1] is null;
}
