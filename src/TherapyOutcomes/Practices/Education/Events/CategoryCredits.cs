using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Represents the minimum number of credits that a body requires in one category.</summary>
public sealed record CategoryCredits
{
    /// <summary>The category, such as ethics.</summary>
    public required Term Category { get; init; }

    /// <summary>The number of credits required per cycle, from 0.001 to 1,000,000.</summary>
    public required decimal Credits { get; init; }

    internal void Validate(InputCheck check)
    {
        check.Term("category", Category);
        check.Amount("credits", Credits);
    }
}
