namespace TherapyOutcomes.Measures;

/// <summary>The way item answers are turned into a score.</summary>
/// <remarks>Scoring is a pure function of the answers.</remarks>
public abstract record ItemScoring
{
    private protected ItemScoring()
    {
    }

    /// <summary>A description of the allowed item answers, for error messages.</summary>
    public abstract string Allowed { get; }

    /// <summary>A description of how the score is computed from the answers, for a catalog.</summary>
    public abstract string Formula { get; }

    /// <summary>Computes the score from item answers.</summary>
    /// <param name="items">The answers in the instrument's order, with null for unanswered items.</param>
    /// <param name="score">The score in the measure's unit.</param>
    /// <returns>True if the answers could be scored; false if the number of items, an answer or the number of answers is not allowed.</returns>
    public abstract bool TryScore(ReadOnlySpan<decimal?> items, out decimal score);

    /// <summary>Counts and sums the answers.</summary>
    /// <returns>True if every answer is valid; false if one is out of range or not a whole number.</returns>
    private protected static bool TrySum(ReadOnlySpan<decimal?> items, decimal low, decimal high, out int answered, out decimal sum)
    {
        answered = 0;
        sum = 0;
        foreach (var item in items)
        {
            if (item is not { } answer)
            {
                continue;
            }

            if (answer < low || answer > high || answer != decimal.Truncate(answer))
            {
                return false;
            }

            answered++;
            sum += answer;
        }

        return true;
    }
}
