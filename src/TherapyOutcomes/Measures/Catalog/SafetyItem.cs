namespace TherapyOutcomes.Measures;

/// <summary>An item for which any answer above 0 raises a red flag, regardless of the total.</summary>
public sealed record SafetyItem
{
    /// <summary>Creates a safety item.</summary>
    /// <param name="item">The number of the item, starting at 1.</param>
    /// <param name="flag">The red flag that the answer raises.</param>
    public SafetyItem(int item, RedFlagId flag) => (Item, Flag) = (item, flag);

    /// <summary>The number of the item, starting at 1.</summary>
    public int Item { get; init; }

    /// <summary>The red flag that the answer raises.</summary>
    public RedFlagId Flag { get; init; }

    /// <summary>Determines whether the answer raises the red flag.</summary>
    internal bool IsPositive(ReadOnlySpan<decimal?> items) => items.Length >= Item && items[Item - 1] > 0;

    /// <summary>Determines whether the item was left unanswered. A missing answer does not rule out the red flag.</summary>
    internal bool IsUnanswered(ReadOnlySpan<decimal?> items) => items.Length < Item || items[Item - 1] is null;
}
