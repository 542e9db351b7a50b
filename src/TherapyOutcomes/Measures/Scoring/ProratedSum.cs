namespace TherapyOutcomes.Measures;

/// <summary>sum · items / answered items: an unanswered item counts like the mean of the answered ones.</summary>
/// <param name="Items">How many items the instrument has.</param>
/// <param name="Highest">The highest answer; the lowest is 0.</param>
/// <param name="MinimumAnswered">How many must be answered.</param>
/// <param name="ToWhole">True where only whole scores exist; halves are rounded up.</param>
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
