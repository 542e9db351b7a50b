using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>
/// Converts a raw sum to a T-score by a published table, as in the PROMIS short forms. The host supplies the table under its
/// own license: <c>measure with { Scoring = new RawScoreTable(6, 1, 5, 4, table) }</c>.
/// </summary>
/// <remarks>For an incomplete form, the raw sum is sum · items / answered, rounded up.</remarks>
public sealed record RawScoreTable : QuestionnaireScoring
{
    /// <summary>Initializes a new instance from a table.</summary>
    /// <param name="items">The number of items in the form.</param>
    /// <param name="lowest">The lowest answer.</param>
    /// <param name="highest">The highest answer.</param>
    /// <param name="minimumAnswered">The number of items that must be answered.</param>
    /// <param name="scores">The score for every raw sum, in order from all lowest answers to all highest answers.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="scores"/> does not contain exactly one score for each raw sum, or the scores do not rise or fall throughout. Most mistakes in
    /// copied tables show in this way.
    /// </exception>
    public RawScoreTable(int items, int lowest, int highest, int minimumAnswered, ImmutableArray<decimal> scores)
        : base(items, lowest, highest, minimumAnswered)
    {
        var sums = (items * (highest - lowest)) + 1;
        if (scores.IsDefault || scores.Length != sums)
        {
            throw new ArgumentException($"The table needs {sums} scores: one for each raw sum from {items * lowest} to {items * highest}.", nameof(scores));
        }

        RequireOneDirection(scores, items * lowest);
        Scores = scores;
    }

    /// <summary>The score for every raw sum, in order from the lowest sum.</summary>
    public ImmutableArray<decimal> Scores { get; }

    /// <inheritdoc/>
    public override string Formula => $"{Items} · sum / answered, rounded up, then by table";

    /// <summary>Determines whether another scoring has the same content.</summary>
    /// <param name="other">The other scoring.</param>
    public bool Equals(RawScoreTable? other) => base.Equals(other) && Scores.AsSpan().SequenceEqual(other.Scores.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Scores.Length, Scores[0], Scores[^1]);

    private protected override decimal Score(decimal sum, int answered) =>
        Scores[(int)Math.Ceiling(sum * Items / answered) - (Items * Lowest)];

    private static void RequireOneDirection(ImmutableArray<decimal> scores, int lowestSum)
    {
        var rises = scores[^1] > scores[0];
        for (var index = 1; index < scores.Length; index++)
        {
            if (rises ? scores[index] < scores[index - 1] : scores[index] > scores[index - 1])
            {
                throw new ArgumentException($"The scores must rise or fall throughout; check the scores of {lowestSum + index - 1} and {lowestSum + index}.", nameof(scores));
            }
        }
    }
}
