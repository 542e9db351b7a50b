namespace TherapyOutcomes.Measures;

/// <summary>An item of which any answer above 0 opens a red flag, whatever the total.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Item">The item's number, from 1.</param>
/// <param name="Flag">The red flag it opens.</param>
public sealed record SafetyItem(int Item, RedFlagId Flag)
{
    /// <summary>True when the answer opens the red flag.</summary>
    internal bool IsPositive(ReadOnlySpan<decimal?> items) => items.Length >= Item && items[Item - 1] > 0;

    /// <summary>True when nobody can tell: silence is not clearance.</summary>
    internal bool IsUnanswered(ReadOnlySpan<decimal?> items) => items.Length < Item || items[Item - 1] is null;
}
