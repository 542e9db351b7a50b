using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a practitioner completed a course or earned a certificate.</summary>
/// <remarks>Results from <see cref="RecordEducation"/>.</remarks>
public sealed record EducationRecorded : PractitionerEvent
{
    [JsonConstructor]
    internal EducationRecorded()
    {
    }

    /// <summary>The id of the course.</summary>
    public required FactId Course { get; init; }

    /// <summary>The title of the course.</summary>
    public required ClientText Title { get; init; }

    /// <summary>The number of credits, from 0 to 10,000. A certificate that earns none has 0.</summary>
    public required decimal Credits { get; init; }

    /// <summary>The category in which the credits count, such as ethics.</summary>
    public required Term Category { get; init; }

    /// <summary>The way in which the course was taught.</summary>
    public required EducationDelivery Delivery { get; init; }

    /// <summary>The topics of the course, such as techniques and body areas.</summary>
    public required ImmutableArray<Term> Topics { get; init; }

    /// <summary>The day on which the course was completed.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>The last day on which the certificate is valid, or null if it doesn't expire.</summary>
    public DateOnly? ExpiresOn { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Course, Course);
}
