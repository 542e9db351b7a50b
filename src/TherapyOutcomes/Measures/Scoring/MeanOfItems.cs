namespace TherapyOutcomes.Measures;

/// <summary>Takes the mean of the answered items.</summary>
public sealed record MeanOfItems : QuestionnaireScoring
{
    /// <summary>Creates a scoring by the mean of items.</summary>
    /// <param name="items">The number of items in the instrument.</param>
    /// <param name="lowest">The lowest answer.</param>
    /// <param name="highest">The highest answer.</param>
    /// <param name="minimumAnswered">The number of items that must be answered.</param>
    public MeanOfItems(int items, int lowest, int highest, int minimumAnswered)
        : base(items, lowest, highest, minimumAnswered)
    {
    }

    /// <inheritdoc/>
    public override string Formula => "sum / answered";

    private protected override decimal Score(decimal sum, int answered) => sum / answered;
}
