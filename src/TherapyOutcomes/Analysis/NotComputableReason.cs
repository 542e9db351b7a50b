namespace TherapyOutcomes.Analysis;

/// <summary>Why a client's change has no class.</summary>
public enum NotComputableReason
{
    /// <summary>There is a class.</summary>
    None,

    /// <summary>The score before is missing (NaN) or not finite.</summary>
    MissingBaseline,

    /// <summary>The score after is missing (NaN) or not finite.</summary>
    MissingFollowUp,

    /// <summary>Both scores are missing (NaN) or not finite.</summary>
    MissingBoth,

    /// <summary>The score before is 0, so a change in percent of it is undefined. Percentage method only.</summary>
    BaselineZero,

    /// <summary>The score before is negative: a change in percent of it would have the wrong sign. Percentage method only.</summary>
    BaselineNegative,

    /// <summary>Both scores are finite but their difference is too large for a number.</summary>
    ChangeTooLarge,
}
