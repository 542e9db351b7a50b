namespace TherapyOutcomes.Measures;

/// <summary>Locates the mean answer between the lowest possible answer (0) and the highest (100). Unanswered items are left out of the mean.</summary>
/// <param name="Items">The number of items in the instrument.</param>
/// <param name="Lowest">The lowest answer.</param>
/// <param name="Highest">The highest answer.</param>
/// <param name="MinimumAnswered">The number of items that must be answered.</param>
/// <param name="IsReversed">True if high answers mean problems but a high score means none, as in the KOOS; otherwise, false.</param>
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
