using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a continuing education requirement was set.</summary>
/// <remarks>Results from <see cref="SetEducationRequirement"/>.</remarks>
public sealed record EducationRequirementSet : PractitionerEvent
{
    [JsonConstructor]
    internal EducationRequirementSet()
    {
    }

    /// <summary>The body that sets the requirement, such as a board or an association.</summary>
    public required Term Body { get; init; }

    /// <summary>The length of a cycle in months, from 1 to 120.</summary>
    public required int PeriodMonths { get; init; }

    /// <summary>The first day of a cycle.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The number of credits required per cycle, greater than 0.</summary>
    public required decimal Credits { get; init; }

    /// <summary>The minimum credits in particular categories.</summary>
    public required ImmutableArray<CategoryCredits> CategoryMinimums { get; init; }
}
