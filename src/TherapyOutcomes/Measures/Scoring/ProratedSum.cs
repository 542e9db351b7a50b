namespace TherapyOutcomes.Measures;

/// <summary>Computes sum · items / answered items, so that an unanswered item counts like the mean of the answered ones.</summary>
public sealed record ProratedSum : QuestionnaireScoring
{
    /// <summary>Creates a scoring by a prorated sum.</summary>
    /// <param name="items">The number of items in the instrument.</param>
    /// <param name="lowest">The lowest answer.</param>
    /// <param name="highest">The highest answer.</param>
    /// <param name="minimumAnswered">The number of items that must be answered.</param>
    /// <param name="toWhole">True if scores are always whole numbers, in which case halves are rounded up; otherwise, false.</param>
    public ProratedSum(int items, int lowest, int highest, int minimumAnswered, bool toWhole)
        : base(items, lowest, highest, minimumAnswered) =>
        ToWhole = toWhole;

    /// <summary>True if scores are always whole numbers, in which case halves are rounded up; otherwise, false.</summary>
    public bool ToWhole { get; init; }

    /// <inheritdoc/>
    public override string Formula => $"{Items} · sum / answered{(ToWhole ? ", rounded to the nearest whole" : "")}";

    private protected override decimal Score(decimal sum, int answered)
    {
        var score = sum * Items / answered;
        return ToWhole ? Math.Round(score, MidpointRounding.AwayFromZero) : score;
    }
}
