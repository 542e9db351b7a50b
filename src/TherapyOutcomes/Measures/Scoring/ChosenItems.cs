using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TherapyOutcomes.Measures;

/// <summary>
/// Scores items that the client chose, such as activities or goals. Two scores are compared only over the items that were rated both times,
/// so the items must stay in the order of the first time.
/// </summary>
public abstract record ChosenItems : ItemScoring
{
    private protected ChosenItems(int fewest, int most, int lowest, int highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fewest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, RecordLimits.MaxListLength);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highest, lowest);
        (Fewest, Most, Lowest, Highest) = (fewest, most, lowest, highest);
    }

    /// <summary>The minimum number of items.</summary>
    public int Fewest { get; }

    /// <summary>The maximum number of items.</summary>
    public int Most { get; }

    /// <summary>The lowest rating.</summary>
    public int Lowest { get; }

    /// <summary>The highest rating.</summary>
    public int Highest { get; }

    /// <inheritdoc/>
    public override string Allowed => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Fewest == Most ? "" : $"{Fewest} to ")}{Most} items in the order of the first time, each a whole number from {Lowest} to {Highest} or null, at least one rated");

    internal sealed override bool TryScore(Answers answers, out decimal score, [NotNullWhen(false)] out string? problem)
    {
        score = 0;
        if (!answers.AreOf(Fewest, Most, out problem) || !answers.AreFrom(Lowest, Highest, out problem) || !answers.AreEnough(1, out problem))
        {
            return false;
        }

        score = Score(answers.Sum, answers.Answered);
        return true;
    }

    /// <summary>Computes the score of rated items.</summary>
    internal abstract decimal Score(decimal sum, int rated);
}
