namespace TherapyOutcomes.Measures;

/// <summary>
/// The mean over activities that the client named. Two scores are compared over the activities rated both times only,
/// so the order of the items must stay that of the first time.
/// </summary>
/// <param name="Fewest">The fewest activities.</param>
/// <param name="Most">The most activities.</param>
/// <param name="Highest">The highest rating; the lowest is 0.</param>
public sealed record MeanOfActivities(int Fewest, int Most, int Highest) : ItemScoring
{
    /// <inheritdoc/>
    public override string Allowed =>
        $"{Fewest} to {Most} items in the order of the first time, each a whole number from 0 to {Highest} or null, at least one rated";

    /// <inheritdoc/>
    public override string Formula => "sum / rated; two scores are compared over the activities rated both times";

    /// <inheritdoc/>
    public override bool TryScore(ReadOnlySpan<decimal?> items, out decimal score)
    {
        score = 0;
        if (items.Length < Fewest || items.Length > Most || !TrySum(items, 0, Highest, out var answered, out var sum) || answered == 0)
        {
            return false;
        }

        score = sum / answered;
        return true;
    }
}
