namespace TherapyOutcomes.Measures;

/// <summary>The scoring of a fixed number of questions, each answered with a whole number from the same range.</summary>
/// <remarks>Scoring is a pure function of the answers.</remarks>
public abstract record QuestionnaireScoring : ItemScoring
{
    // No answer of a questionnaire comes near this.
    private const int MaxAnswer = 1_000;

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

    /// <inheritdoc/>
    public override string Allowed => Items == 1
        ? $"1 item, a whole number from {Lowest} to {Highest}"
        : MinimumAnswered == Items
        ? $"{Items} items, each a whole number from {Lowest} to {Highest}, all answered"
        : $"{Items} items, each a whole number from {Lowest} to {Highest} or null, at least {MinimumAnswered} answered";

    /// <inheritdoc/>
    public sealed override bool TryScore(ReadOnlySpan<decimal?> items, out decimal score)
    {
        score = 0;
        if (items.Length != Items || !TrySum(items, Lowest, Highest, out var answered, out var sum) || answered < MinimumAnswered || (answered == 0 && !ScoresBlank))
        {
            return false;
        }

        score = Score(sum, answered);
        return true;
    }

    /// <summary>Computes the score, given enough valid answers.</summary>
    // A form without any answer has no mean, so it has no score, unless a blank is an answer too.
    private protected virtual bool ScoresBlank => false;

    private protected abstract decimal Score(decimal sum, int answered);

    private static void RequireRange(int value, int low, int high, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, low, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, high, parameter);
    }
}
