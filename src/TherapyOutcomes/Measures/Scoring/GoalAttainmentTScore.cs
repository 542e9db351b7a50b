namespace TherapyOutcomes.Measures;

/// <summary>
/// Turns how far goals were attained, from -2 (much less than expected) over 0 (as expected) to +2 (much more), into a T-score in which 50 means as
/// expected (Kiresuk and Sherman 1968, Community Ment Health J 4:443-453).
/// </summary>
/// <remarks>All goals weigh the same, and they are assumed to correlate by .3, as the authors propose.</remarks>
public sealed record GoalAttainmentTScore : ChosenItems
{
    private const decimal Correlation = 0.3m;

    /// <summary>Creates a scoring of goals.</summary>
    /// <param name="most">The maximum number of goals.</param>
    public GoalAttainmentTScore(int most)
        : base(1, most, -2, 2)
    {
    }

    /// <inheritdoc/>
    public override string Formula => "50 + 10 · sum / √(0.7 · rated + 0.3 · rated²); two scores are compared over the goals rated both times";

    internal override decimal Score(decimal sum, int rated)
    {
        var variance = ((1 - Correlation) * rated) + (Correlation * rated * rated);
        return 50 + Math.Round(10 * sum / (decimal)Math.Sqrt((double)variance), 2, MidpointRounding.AwayFromZero);
    }
}
