namespace TherapyOutcomes.Testing;

/// <summary>The possible outcomes of checking a clause.</summary>
public enum StoreOutcome
{
    /// <summary>The store keeps the promise.</summary>
    Passed = 0,

    /// <summary>The store breaks the promise, throws, or takes too long.</summary>
    Failed = 1,

    /// <summary>The store does not implement an interface that the clause needs.</summary>
    NotApplicable = 2,
}
