using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A requirement of continuing education was set.</summary>
/// <remarks>Follows <see cref="SetEducationRequirement"/>. Immutable and thread-safe.</remarks>
public sealed record EducationRequirementSet : PractitionerEvent
{
    [JsonConstructor]
    internal EducationRequirementSet()
    {
    }

    /// <summary>The body: a board or an association.</summary>
    public required Term Body { get; init; }

    /// <summary>The length of a cycle in months, 1 to 120.</summary>
    public required int PeriodMonths { get; init; }

    /// <summary>The first day of a cycle.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Credits per cycle, above 0.</summary>
    public required decimal Credits { get; init; }

    /// <summary>The least credits in single categories.</summary>
    public required ImmutableArray<CategoryMinimum> CategoryMinimums { get; init; }
}
