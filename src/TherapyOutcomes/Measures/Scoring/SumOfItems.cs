namespace TherapyOutcomes.Measures;

/// <summary>Adds up the items, all of which must be answered.</summary>
/// <param name="Items">The number of items in the instrument.</param>
/// <param name="Highest">The highest answer; the lowest is 0.</param>
public sealed record SumOfItems(int Items, int Highest) : QuestionnaireScoring(Items, 0, Highest, Items)
{
    /// <inheritdoc/>
    public override string Formula => Items == 1 ? "the answer" : "the sum of the answers";

    private protected override decimal Score(decimal sum, int answered) => sum;
}
