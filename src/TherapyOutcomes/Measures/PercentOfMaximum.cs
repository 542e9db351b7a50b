namespace TherapyOutcomes.Measures;

/// <summary>100 · sum / (most per item · answered items): unanswered items leave the denominator.</summary>
/// <param name="Items">How many items the instrument has.</param>
/// <param name="Most">The highest answer; the lowest is 0.</param>
/// <param name="MinimumAnswered">How many must be answered.</param>
public sealed record PercentOfMaximum(int Items, int Most, int MinimumAnswered) : ItemScoring
{
    /// <inheritdoc/>
    public override string Allowed =>
        $"{Items} items, each a whole number from 0 to {Most} or null, at least {MinimumAnswered} answered";

    /// <inheritdoc/>
    public override bool TryScore(ReadOnlySpan<decimal?> items, out decimal score)
    {
        score = 0;
        if (items.Length != Items || !TrySum(items, 0, Most, out var answered, out var sum) || answered < MinimumAnswered)
        {
            return false;
        }

        score = 100 * sum / (Most * answered);
        return true;
    }
}
