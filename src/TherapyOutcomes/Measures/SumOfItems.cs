namespace TherapyOutcomes.Measures;

/// <summary>The sum of the items, all of them answered.</summary>
/// <param name="Items">How many items the instrument has.</param>
/// <param name="Most">The highest answer; the lowest is 0.</param>
public sealed record SumOfItems(int Items, int Most) : ItemScoring
{
    /// <inheritdoc/>
    public override string Allowed => $"{Items} items, each a whole number from 0 to {Most}, all answered";

    /// <inheritdoc/>
    public override bool TryScore(ReadOnlySpan<decimal?> items, out decimal score) =>
        TrySum(items, 0, Most, out var answered, out score) && items.Length == Items && answered == Items;
}
