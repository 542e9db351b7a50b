using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A practitioner completed a course.</summary>
/// <remarks>Follows <see cref="RecordEducation"/>. Immutable and thread-safe.</remarks>
public sealed record EducationRecorded : PractitionerEvent
{
    [JsonConstructor]
    internal EducationRecorded()
    {
    }

    /// <summary>The course's id.</summary>
    public required FactId Course { get; init; }

    /// <summary>Its title.</summary>
    public required ClientText Title { get; init; }

    /// <summary>Credits, above 0.</summary>
    public required decimal Credits { get; init; }

    /// <summary>The category that its body counts it in, such as ethics.</summary>
    public required Term Category { get; init; }

    /// <summary>How it was taught.</summary>
    public required Delivery Delivery { get; init; }

    /// <summary>What it taught: techniques, areas.</summary>
    public required ImmutableArray<Term> Topics { get; init; }

    /// <summary>The day it was completed.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>The last day of its certificate, if it has one.</summary>
    public DateOnly? ExpiresOn { get; init; }
}
