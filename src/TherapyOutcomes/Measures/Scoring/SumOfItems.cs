namespace TherapyOutcomes.Measures;

/// <summary>Adds up the items, all of which must be answered.</summary>
public sealed record SumOfItems : QuestionnaireScoring
{
    /// <summary>Creates a scoring by the sum of all items.</summary>
    /// <param name="items">The number of items in the instrument.</param>
    /// <param name="lowest">The lowest answer.</param>
    /// <param name="highest">The highest answer.</param>
    public SumOfItems(int items, int lowest, int highest)
        : base(items, lowest, highest, items)
    {
    }

    /// <inheritdoc/>
    public override string Formula => Items == 1 ? "the answer" : "the sum of the answers";

    private protected override decimal Score(decimal sum, int answered) => sum;
}
