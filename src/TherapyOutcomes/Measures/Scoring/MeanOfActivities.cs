namespace TherapyOutcomes.Measures;

/// <summary>
/// Takes the mean of activities that the client chose. Two scores are compared only over the activities rated both times,
/// so the items must stay in the order of the first time.
/// </summary>
public sealed record MeanOfActivities : ItemScoring
{
    /// <summary>Creates a scoring by the mean of activities.</summary>
    /// <param name="fewest">The minimum number of activities.</param>
    /// <param name="most">The maximum number of activities.</param>
    /// <param name="highest">The highest rating; the lowest is 0.</param>
    public MeanOfActivities(int fewest, int most, int highest) => (Fewest, Most, Highest) = (fewest, most, highest);

    /// <summary>The minimum number of activities.</summary>
    public int Fewest { get; init; }

    /// <summary>The maximum number of activities.</summary>
    public int Most { get; init; }

    /// <summary>The highest rating; the lowest is 0.</summary>
    public int Highest { get; init; }

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
