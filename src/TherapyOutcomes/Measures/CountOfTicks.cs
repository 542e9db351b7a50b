namespace TherapyOutcomes.Measures;

/// <summary>How many statements are ticked (1); one not ticked (0) and one not answered (null) can't be told apart.</summary>
/// <param name="Items">How many statements the instrument has.</param>
public sealed record CountOfTicks(int Items) : ItemScoring
{
    /// <inheritdoc/>
    public override string Allowed => $"{Items} items, each 1 for ticked, 0 or null";

    /// <inheritdoc/>
    public override bool TryScore(ReadOnlySpan<decimal?> items, out decimal score) =>
        TrySum(items, 0, 1, out _, out score) && items.Length == Items;
}
