namespace TherapyOutcomes.Measures;

/// <summary>Counts the ticked statements: each item is 1 (or <c>true</c>) for ticked, 0 (or <c>false</c>) for not ticked, or null for unanswered.</summary>
public sealed record CountOfTicks : QuestionnaireScoring
{
    /// <summary>Creates a scoring by the number of ticked items.</summary>
    /// <param name="items">The number of statements in the instrument.</param>
    /// <param name="minimumAnswered">The number of statements that must be answered. An unanswered one counts as not ticked.</param>
    public CountOfTicks(int items, int minimumAnswered)
        : base(items, 0, 1, minimumAnswered)
    {
    }

    /// <inheritdoc/>
    public override string Allowed => $"{Items} items, each 1 or true (ticked), 0 or false (not ticked) or null (unanswered), at least {MinimumAnswered} answered";

    /// <inheritdoc/>
    public override string Formula => "how many are ticked";

    private protected override decimal Score(decimal sum, int answered) => sum;
}
