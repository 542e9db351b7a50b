namespace TherapyOutcomes.Analysis;

/// <summary>Specifies why a client's change can't be classified.</summary>
public enum NotComputableReason
{
    /// <summary>The client has a class.</summary>
    None = 0,

    /// <summary>The baseline score is missing (NaN) or not finite.</summary>
    MissingBaseline = 1,

    /// <summary>The follow-up score is missing (NaN) or not finite.</summary>
    MissingFollowUp = 2,

    /// <summary>Both scores are missing (NaN) or not finite.</summary>
    MissingBoth = 3,

    /// <summary>The baseline score is 0, so a percentage change is undefined. This applies only to the percentage method.</summary>
    BaselineZero = 4,

    /// <summary>The baseline score is negative, so a percentage change would have the wrong sign. This applies only to the percentage method.</summary>
    BaselineNegative = 5,

    /// <summary>Both scores are finite, but their difference is too large for a double.</summary>
    ChangeTooLarge = 6,
}
