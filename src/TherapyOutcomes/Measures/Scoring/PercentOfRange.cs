using System.Globalization;

namespace TherapyOutcomes.Measures;

/// <summary>Locates the mean answer between the lowest possible answer (0) and the highest (100). Unanswered items are left out of the mean.</summary>
public sealed record PercentOfRange : QuestionnaireScoring
{
    /// <summary>Creates a scoring in percent of the range.</summary>
    /// <param name="items">The number of items in the instrument.</param>
    /// <param name="lowest">The lowest answer.</param>
    /// <param name="highest">The highest answer.</param>
    /// <param name="minimumAnswered">The number of items that must be answered.</param>
    /// <param name="isReversed">True if high answers mean problems but a high score means none, as in the KOOS; otherwise, false.</param>
    public PercentOfRange(int items, int lowest, int highest, int minimumAnswered, bool isReversed = false)
        : base(items, lowest, highest, minimumAnswered) =>
        IsReversed = isReversed;

    /// <summary>True if high answers mean problems but a high score means none, as in the KOOS; otherwise, false.</summary>
    public bool IsReversed { get; init; }

    /// <inheritdoc/>
    public override string Formula => (IsReversed, Lowest) switch
    {
        (true, 0) => $"100 - 100 · sum / ({Highest} · answered)",
        (true, _) => string.Create(CultureInfo.InvariantCulture, $"100 - 100 · (sum / answered - {Lowest}) / {Highest - Lowest}"),
        (false, 0) => $"100 · sum / ({Highest} · answered)",
        (false, _) => string.Create(CultureInfo.InvariantCulture, $"100 · (sum / answered - {Lowest}) / {Highest - Lowest}"),
    };

    private protected override decimal Score(decimal sum, int answered)
    {
        var percent = 100 * (sum - (Lowest * answered)) / ((Highest - Lowest) * answered);
        return IsReversed ? 100 - percent : percent;
    }
}
