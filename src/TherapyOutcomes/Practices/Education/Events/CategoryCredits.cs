using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Represents the credits that a body asks for, or allows at most, in one category.</summary>
public sealed record CategoryCredits
{
    /// <summary>The category, such as ethics.</summary>
    public required Term Category { get; init; }

    /// <summary>The number of credits per cycle, up to 10,000: from 0.001 as a minimum, and from 0 as a maximum.</summary>
    public required decimal Credits { get; init; }

    internal static CategoryCredits Of(Term category, decimal credits) => new() { Category = category, Credits = credits };

    internal void ValidateMinimum(InputCheck check)
    {
        check.Term("category", Category);
        check.AskedCredits("credits", Credits);
    }

    internal void ValidateMaximum(InputCheck check)
    {
        check.Term("category", Category);
        check.Credits("credits", Credits);
    }
}
