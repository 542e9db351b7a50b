namespace TherapyOutcomes.Measures;

/// <summary>How many statements are ticked (1); one not ticked (0) and one not answered (null) can't be told apart.</summary>
/// <param name="Items">How many statements the instrument has.</param>
public sealed record CountOfTicks(int Items) : QuestionnaireScoring(Items, 0, 1, 0)
{
    /// <inheritdoc/>
    public override string Allowed => $"{Items} items, each 1 for ticked, 0 or null";

    /// <inheritdoc/>
    public override string Formula => "how many are ticked";

    private protected override decimal Score(decimal sum, int answered) => sum;
}
