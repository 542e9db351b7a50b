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

    /// <summary>The number of credits required per cycle, from 0.001 to 10,000.</summary>
    public required decimal Credits { get; init; }

    /// <summary>The minimum credits in particular categories, each above 0.</summary>
    public required ImmutableArray<CategoryCredits> CategoryMinimums { get; init; }

    /// <summary>The most credits that count in particular categories. Null or empty if every credit counts.</summary>
    public ImmutableArray<CategoryCredits>? CategoryMaximums { get; init; }

    /// <summary>The minimum credits from courses taught in particular ways, each above 0. Null or empty if there are none.</summary>
    public ImmutableArray<DeliveryCredits>? DeliveryMinimums { get; init; }

    /// <summary>The most credits that count from courses taught in particular ways. Null or empty if every credit counts.</summary>
    public ImmutableArray<DeliveryCredits>? DeliveryMaximums { get; init; }

    /// <summary>
    /// True if the first cycle asks for nothing, as some bodies provide for those newly licensed; otherwise, false.
    /// </summary>
    public bool FirstRenewalExempt { get; init; }
}
