namespace TherapyOutcomes.Measures;

/// <summary>Takes the mean of activities that the client chose.</summary>
public sealed record MeanOfActivities : ChosenItems
{
    /// <summary>Creates a scoring by the mean of activities.</summary>
    /// <param name="fewest">The minimum number of activities.</param>
    /// <param name="most">The maximum number of activities.</param>
    /// <param name="highest">The highest rating; the lowest is 0.</param>
    public MeanOfActivities(int fewest, int most, int highest)
        : base(fewest, most, 0, highest)
    {
    }

    /// <inheritdoc/>
    public override string Formula => "sum / rated; two scores are compared over the activities rated both times";

    internal override decimal Score(decimal sum, int rated) => sum / rated;
}
