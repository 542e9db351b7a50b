using System.Diagnostics.CodeAnalysis;

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
    /// <param name="problem">What is wrong with the answers, such as <c>Item 7 is 6; allowed 0 to 5.</c>; null if there is a score.</param>
    /// <returns>True if the answers could be scored; false if the number of items, an answer or the number of answers is not allowed.</returns>
    public bool TryScore(ReadOnlySpan<decimal?> items, out decimal score, [NotNullWhen(false)] out string? problem) =>
        TryScore(new Answers(items), out score, out problem);

    internal abstract bool TryScore(Answers answers, out decimal score, [NotNullWhen(false)] out string? problem);
}
