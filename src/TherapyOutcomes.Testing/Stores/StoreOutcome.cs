namespace TherapyOutcomes.Testing;

/// <summary>Specifies the outcome of checking a clause.</summary>
public enum StoreOutcome
{
    /// <summary>The store meets the requirement.</summary>
    Passed = 0,

    /// <summary>The store violates the requirement, throws, or takes too long.</summary>
    Failed = 1,

    /// <summary>The store does not implement an interface that the clause needs.</summary>
    NotApplicable = 2,
}
