namespace TherapyOutcomes.Measures;

/// <summary>Computes sum · items / answered items, so that an unanswered item counts like the mean of the answered ones.</summary>
/// <param name="Items">The number of items in the instrument.</param>
/// <param name="Highest">The highest answer; the lowest is 0.</param>
/// <param name="MinimumAnswered">The number of items that must be answered.</param>
/// <param name="ToWhole">True if scores are always whole numbers, in which case halves are rounded up; otherwise, false.</param>
public sealed record ProratedSum(int Items, int Highest, int MinimumAnswered, bool ToWhole) : QuestionnaireScoring(Items, 0, Highest, MinimumAnswered)
{
    /// <inheritdoc/>
    public override string Formula => $"{Items} · sum / answered{(ToWhole ? ", rounded to the nearest whole" : "")}";

    private protected override decimal Score(decimal sum, int answered)
    {
        var score = sum * Items / answered;
        return ToWhole ? Math.Round(score, MidpointRounding.AwayFromZero) : score;
    }
}
