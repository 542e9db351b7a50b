using System.Collections.Immutable;

namespace TherapyOutcomes.Input;

/// <summary>The limits that a check holds a value to. What is null is not limited.</summary>
internal sealed record ValueLimits
{
    /// <summary>The lowest number that is allowed.</summary>
    public decimal? Low { get; init; }

    /// <summary>The highest number that is allowed.</summary>
    public decimal? High { get; init; }

    /// <summary>True if a list must have an entry; otherwise, false.</summary>
    public bool IsNotEmpty { get; init; }

    /// <summary>The texts that are allowed; default if they are not listed.</summary>
    public ImmutableArray<string> Values { get; init; }
}
