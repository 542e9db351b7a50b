namespace TherapyOutcomes.Measures;

/// <summary>How item answers make a score. Pure and thread-safe.</summary>
public abstract record ItemScoring
{
    private protected ItemScoring()
    {
    }

    /// <summary>What item answers are allowed, in words for an error.</summary>
    public abstract string Allowed { get; }

    /// <summary>How the answers make the score, in words for a catalogue.</summary>
    public abstract string Formula { get; }

    /// <summary>Scores item answers.</summary>
    /// <param name="items">The answers in the instrument's order, null where unanswered.</param>
    /// <param name="score">The score in the measure's unit.</param>
    /// <returns>False when the number of items, an answer or the number of answers is not allowed.</returns>
    public abstract bool TryScore(ReadOnlySpan<decimal?> items, out decimal score);

    /// <summary>Counts and sums the answers.</summary>
    /// <returns>False when an answer lies outside the range or is not whole.</returns>
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
