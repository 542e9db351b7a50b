using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TherapyOutcomes.Measures;

/// <summary>The scoring of a fixed number of questions, each answered with a whole number from the same range.</summary>
/// <remarks>Scoring is a pure function of the answers.</remarks>
public abstract record QuestionnaireScoring : ItemScoring
{
    // No answer of a questionnaire comes near this.
    private const int MaxAnswer = 1_000;

    private readonly ImmutableArray<int> _reversedItems = [];

    private protected QuestionnaireScoring(int items, int lowest, int highest, int minimumAnswered)
    {
        RequireRange(items, 1, RecordLimits.MaxListLength, nameof(items));
        RequireRange(lowest, -MaxAnswer, MaxAnswer - 1, nameof(lowest));
        RequireRange(highest, lowest + 1, MaxAnswer, nameof(highest));
        RequireRange(minimumAnswered, 0, items, nameof(minimumAnswered));
        (Items, Lowest, Highest, MinimumAnswered) = (items, lowest, highest, minimumAnswered);
    }

    /// <summary>The number of items in the instrument.</summary>
    public int Items { get; }

    /// <summary>The lowest answer.</summary>
    public int Lowest { get; }

    /// <summary>The highest answer.</summary>
    public int Highest { get; }

    /// <summary>The number of items that must be answered for a score.</summary>
    public int MinimumAnswered { get; }

    /// <summary>The numbers, starting at 1, of the items that count the other way round: the highest answer counts as the lowest.</summary>
    /// <value>The default is empty.</value>
    /// <exception cref="ArgumentException">A number is not that of an item, or appears more than once.</exception>
    public ImmutableArray<int> ReversedItems
    {
        get => _reversedItems;
        init
        {
            if (value.IsDefault || value.Any(item => item < 1 || item > Items) || value.Distinct().Count() < value.Length)
            {
                throw new ArgumentException($"Each reversed item must be a different number from 1 to {Items}.", nameof(value));
            }

            _reversedItems = [.. value.Order()];
        }
    }

    /// <inheritdoc/>
    public override string Allowed => Items == 1
        ? $"1 item, a whole number from {Range}"
        : MinimumAnswered == Items
        ? $"{Items} items, each a whole number from {Range}, all answered"
        : $"{Items} items, each a whole number from {Range} or null, at least {MinimumAnswered} answered";

    // The minus sign differs between cultures.
    private string Range => string.Create(CultureInfo.InvariantCulture, $"{Lowest} to {Highest}");

    /// <summary>Determines whether another scoring has the same content.</summary>
    /// <param name="other">The other scoring.</param>
    public virtual bool Equals(QuestionnaireScoring? other) =>
        base.Equals(other)
        && (Items, Lowest, Highest, MinimumAnswered) == (other.Items, other.Lowest, other.Highest, other.MinimumAnswered)
        && ReversedItems.AsSpan().SequenceEqual(other.ReversedItems.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Items, Lowest, Highest, MinimumAnswered, ReversedItems.Length);

    // A form without any answer has no mean, so it has no score.
    internal sealed override bool TryScore(Answers answers, out decimal score, [NotNullWhen(false)] out string? problem)
    {
        score = 0;
        if (!answers.AreOf(Items, out problem) || !answers.AreFrom(Lowest, Highest, out problem) || !answers.AreEnough(Math.Max(MinimumAnswered, 1), out problem))
        {
            return false;
        }

        score = Score(Sum(answers), answers.Answered);
        return true;
    }

    /// <summary>Computes the score, given enough valid answers.</summary>
    private protected abstract decimal Score(decimal sum, int answered);

    private decimal Sum(Answers answers)
    {
        var sum = 0m;
        for (var index = 0; index < answers.Count; index++)
        {
            if (answers[index] is { } answer)
            {
                sum += ReversedItems.Contains(index + 1) ? Lowest + Highest - answer : answer;
            }
        }

        return sum;
    }

    private static void RequireRange(int value, int low, int high, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, low, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, high, parameter);
    }
}
