using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Represents the scores of one client during one episode of care, such as those that a file or another system holds.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ScoredCourse
{
    /// <summary>The clinic that the episode belongs to. The default is <see cref="ClinicId.Default"/>.</summary>
    public ClinicId Clinic { get; init; } = ClinicId.Default;

    /// <summary>The id of the episode.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The id of the client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The id of the treating practitioner.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>The id of the deciding measure, which must be in the policy's catalog.</summary>
    public required MeasureId PrimaryMeasure { get; init; }

    /// <summary>A value that specifies how long the complaint had lasted when care began.</summary>
    public required Chronicity Chronicity { get; init; }

    /// <summary>
    /// The scores, ordered by time; at least one. Scores of other measures than <see cref="PrimaryMeasure"/> are recorded too, and several can have the
    /// same time.
    /// </summary>
    public required ImmutableArray<CourseScore> Scores { get; init; }
}
