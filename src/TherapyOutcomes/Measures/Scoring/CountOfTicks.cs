namespace TherapyOutcomes.Measures;

/// <summary>Counts the ticked statements (1). A statement that is not ticked (0) can't be told apart from an unanswered one (null).</summary>
public sealed record CountOfTicks : QuestionnaireScoring
{
    /// <summary>Creates a scoring by the number of ticked items.</summary>
    /// <param name="items">The number of statements in the instrument.</param>
    public CountOfTicks(int items)
        : base(items, 0, 1, 0)
    {
    }

    /// <inheritdoc/>
    public override string Allowed => $"{Items} items, each 1 for ticked, 0 or null";

    /// <inheritdoc/>
    public override string Formula => "how many are ticked";

    private protected override bool ScoresBlank => true;

    private protected override decimal Score(decimal sum, int answered) => sum;
}
