using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>The least credits that a body asks for in one category.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CategoryMinimum
{
    /// <summary>The category, such as ethics.</summary>
    public required Term Category { get; init; }

    /// <summary>Credits per cycle, above 0.</summary>
    public required decimal Credits { get; init; }

    internal void Validate(InputCheck check)
    {
        check.Term("category", Category);
        check.Positive("credits", Credits);
    }
}
