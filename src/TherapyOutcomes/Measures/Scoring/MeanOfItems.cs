namespace TherapyOutcomes.Measures;

/// <summary>Takes the mean of the answered items.</summary>
/// <param name="Items">The number of items in the instrument.</param>
/// <param name="Highest">The highest answer; the lowest is 0.</param>
/// <param name="MinimumAnswered">The number of items that must be answered.</param>
public sealed record MeanOfItems(int Items, int Highest, int MinimumAnswered) : QuestionnaireScoring(Items, 0, Highest, MinimumAnswered)
{
    /// <inheritdoc/>
    public override string Formula => "sum / answered";

    private protected override decimal Score(decimal sum, int answered) => sum / answered;
}
