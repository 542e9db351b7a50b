namespace TherapyOutcomes.Measures;

/// <summary>Where the mean answer lies between the lowest (0) and the highest (100): unanswered items leave the mean.</summary>
/// <param name="Items">How many items the instrument has.</param>
/// <param name="Lowest">The lowest answer.</param>
/// <param name="Highest">The highest answer.</param>
/// <param name="MinimumAnswered">How many must be answered.</param>
/// <param name="IsReversed">True where high answers are problems and a high score is none, as in KOOS.</param>
public sealed record PercentOfRange(int Items, int Lowest, int Highest, int MinimumAnswered, bool IsReversed = false)
    : QuestionnaireScoring(Items, Lowest, Highest, MinimumAnswered)
{
    /// <inheritdoc/>
    public override string Formula => (IsReversed, Lowest) switch
    {
        (true, 0) => $"100 - 100 · sum / ({Highest} · answered)",
        (true, _) => $"100 - 100 · (sum / answered - {Lowest}) / {Highest - Lowest}",
        (false, 0) => $"100 · sum / ({Highest} · answered)",
        (false, _) => $"100 · (sum / answered - {Lowest}) / {Highest - Lowest}",
    };

    private protected override decimal Score(decimal sum, int answered)
    {
        var percent = 100 * (sum - (Lowest * answered)) / ((Highest - Lowest) * answered);
        return IsReversed ? 100 - percent : percent;
    }
}
