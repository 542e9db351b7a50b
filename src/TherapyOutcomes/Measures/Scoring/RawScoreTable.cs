using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>
/// A raw sum that a published table turns into a T-score, as in PROMIS short forms. The table is the host's to supply
/// under its own licence: <c>measure with { Scoring = new RawScoreTable(6, 1, 5, 4, table) }</c>.
/// </summary>
/// <remarks>An incomplete form's raw sum is sum · items / answered, rounded up. Immutable and thread-safe.</remarks>
public sealed record RawScoreTable : QuestionnaireScoring
{
    /// <summary>Makes the scoring from a table.</summary>
    /// <param name="items">How many items the form has.</param>
    /// <param name="lowest">The lowest answer.</param>
    /// <param name="highest">The highest answer.</param>
    /// <param name="minimumAnswered">How many must be answered.</param>
    /// <param name="scores">The score of every raw sum from all lowest to all highest answers, in that order.</param>
    /// <exception cref="ArgumentException"><paramref name="scores"/> does not have one score for each raw sum.</exception>
    public RawScoreTable(int items, int lowest, int highest, int minimumAnswered, ImmutableArray<decimal> scores)
        : base(items, lowest, highest, minimumAnswered)
    {
        var sums = (items * (highest - lowest)) + 1;
        if (scores.IsDefault || scores.Length != sums)
        {
            throw new ArgumentException($"The table needs {sums} scores: one for each raw sum from {items * lowest} to {items * highest}.", nameof(scores));
        }

        Scores = scores;
    }

    /// <summary>The score of every raw sum, from the lowest on.</summary>
    public ImmutableArray<decimal> Scores { get; }

    /// <inheritdoc/>
    public override string Formula => $"{Items} · sum / answered, rounded up, then by table";

    /// <summary>Compares by content.</summary>
    /// <param name="other">The other scoring.</param>
    public bool Equals(RawScoreTable? other) => base.Equals(other) && Scores.AsSpan().SequenceEqual(other.Scores.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Scores.Length, Scores[0], Scores[^1]);

    private protected override decimal Score(decimal sum, int answered) =>
        Scores[(int)Math.Ceiling(sum * Items / answered) - (Items * Lowest)];
}
